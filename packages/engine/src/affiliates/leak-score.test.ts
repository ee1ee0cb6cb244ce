import fc from "fast-check";
import { expect, it, test } from "vitest";
import { LEAK_WEIGHTS, leakScore, type LeakFacts } from "./leak-score.ts";

const CALM: LeakFacts = {
  uses: 40,
  days: 14,
  usesBefore: 80,
  daysBefore: 28,
  withoutLink: 18,
  newCustomers: 18,
  located: 40,
  networks: 26,
};

/** What is different from a calm affiliate's code | signs with their points | score and level. */
const TABLE: readonly (readonly [string, Partial<LeakFacts>, Record<string, number>, string])[] = [
  ["nothing", {}, { NO_LINK: 0, RISE: 0, NEW_CUSTOMERS: 0, SPREAD: 0 }, "0 LOW"],
  ["nobody came by the link", { withoutLink: 40 }, { NO_LINK: 35 }, "35 LOW"],
  ["three quarters came without", { withoutLink: 30 }, { NO_LINK: 18 }, "18 LOW"],
  // 200 in 14 days against 80 in 28: five times as many a day, half way from 2 to 8.
  [
    "a sudden rise",
    { uses: 200, withoutLink: 90, newCustomers: 90, located: 200, networks: 130 },
    { RISE: 15 },
    "15 LOW",
  ],
  ["nearly all are new", { newCustomers: 36 }, { NEW_CUSTOMERS: 20 }, "20 LOW"],
  ["everybody from elsewhere", { networks: 40 }, { SPREAD: 15 }, "15 LOW"],
  [
    "new, without link, from everywhere",
    { withoutLink: 40, newCustomers: 38, networks: 40 },
    { NO_LINK: 35, NEW_CUSTOMERS: 20, SPREAD: 15 },
    "70 HIGH",
  ],
  [
    "all of it",
    { uses: 400, withoutLink: 400, newCustomers: 400, located: 400, networks: 400 },
    { NO_LINK: 35, RISE: 30, NEW_CUSTOMERS: 20, SPREAD: 15 },
    "100 HIGH",
  ],
  // Nobody's code has no link to come by: the other 65 carry the whole.
  [
    "all of it, of nobody's code",
    { uses: 400, withoutLink: null, newCustomers: 400, located: 400, networks: 400 },
    { RISE: 30, NEW_CUSTOMERS: 20, SPREAD: 15 },
    "100 HIGH",
  ],
  // A new code rises by nature.
  [
    "a code that was not there before",
    { usesBefore: null, withoutLink: 40 },
    { NO_LINK: 35, NEW_CUSTOMERS: 0 },
    "50 WATCH",
  ],
  [
    "all of it, but five uses only",
    { uses: 5, usesBefore: 1, withoutLink: 5, newCustomers: 5, located: 5, networks: 5 },
    { NO_LINK: 35, RISE: 30, NEW_CUSTOMERS: 20, SPREAD: 15 },
    "25 LOW",
  ],
  [
    "no use at all",
    { uses: 0, withoutLink: 0, newCustomers: 0, located: 0, networks: 0 },
    {},
    "0 LOW",
  ],
  [
    "addresses forgotten",
    { located: 0, networks: 0, withoutLink: 40 },
    { NO_LINK: 35 },
    "41 WATCH",
  ],
];

test.each(TABLE)("%s", (_case, more, points, outcome) => {
  const { score, level, parts } = leakScore({ ...CALM, ...more });
  const found = Object.fromEntries(parts.map((part) => [part.sign, part.points]));
  expect(found).toMatchObject(points);
  expect(`${score} ${level}`).toBe(outcome);
});

it("weights add up to 100", () => {
  expect(Object.values(LEAK_WEIGHTS).reduce((a, b) => a + b)).toBe(100);
});

it("stays between 0 and 100, and never falls when one more came without the link", () => {
  const facts = fc
    .record({
      uses: fc.integer({ min: 1, max: 500 }),
      usesBefore: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
      shares: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
    })
    .map(({ uses, usesBefore, shares: [link, fresh, spread] }): LeakFacts => ({
      ...CALM,
      uses,
      usesBefore,
      withoutLink: Math.floor((uses * link) / 1001),
      newCustomers: Math.floor((uses * fresh) / 1001),
      located: uses,
      networks: Math.ceil((uses * spread) / 1001),
    }));
  fc.assert(
    fc.property(facts, (one) => {
      const { score } = leakScore(one);
      const worse = leakScore({ ...one, withoutLink: one.withoutLink! + 1 }).score;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(worse).toBeGreaterThanOrEqual(score);
      expect(worse).toBeLessThanOrEqual(100);
    }),
  );
});
