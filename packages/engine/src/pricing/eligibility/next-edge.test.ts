/** Until the next edge the clock alone changes nothing; and the edge is no earlier than it need be. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { NOON, NOONS_CONTEXT, SMALLEST_CART, TEN_OFF } from "../laws/makers.ts";
import { RUNS } from "../laws/worlds.ts";
import type { Condition, Discount } from "../model.ts";
import { price } from "../price-cart.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { nextEdge } from "./next-edge.ts";

const MINUTE = 60_000;
const HOUR = { fromMinute: 0, toMinute: 60 };
const CLOCK: Condition = { type: "TIME_WINDOW", windows: [HOUR] };
const SIGNED_IN: Condition = { type: "SIGNED_IN" };

const rulesOf = (...changes: Partial<Discount>[]) =>
  compileRuleSet({ discounts: changes.map((more, at) => ({ ...TEN_OFF, id: `d${at}`, ...more })) });

test.each<[string, Partial<Discount>[], edge: number]>([
  ["nothing scheduled", [{}], Infinity],
  ["a start to come", [{ startsAt: NOON + 5 }], NOON + 5],
  ["a start of now is over", [{ startsAt: NOON }], Infinity],
  ["an end to come", [{ endsAt: NOON + 7 }], NOON + 7],
  [
    "the nearest of many, some past",
    [
      { startsAt: NOON - 9, endsAt: NOON + 90 },
      { startsAt: NOON + 30, endsAt: NOON + 40 },
      { startsAt: NOON - 3, endsAt: NOON + 20 },
      { endsAt: NOON },
    ],
    NOON + 20,
  ],
  ["only past ones", [{ startsAt: NOON - 9, endsAt: NOON - 1 }], Infinity],
  ["a window turns on a full minute", [{ windows: [HOUR] }], NOON + MINUTE],
  ["an end before the minute is over", [{ windows: [HOUR], endsAt: NOON + 1 }], NOON + 1],
  ["no windows are none", [{ windows: [] }], Infinity],
  ["a condition on the clock", [{}, { condition: CLOCK }], NOON + MINUTE],
  ["another condition", [{ condition: SIGNED_IN }], Infinity],
  ["one of all", [{ condition: { type: "ALL", of: [SIGNED_IN, CLOCK] } }], NOON + MINUTE],
  ["one of any", [{ condition: { type: "ANY", of: [CLOCK, SIGNED_IN] } }], NOON + MINUTE],
  ["turned round", [{ condition: { type: "NOT", of: CLOCK } }], NOON + MINUTE],
  ["all, none on the clock", [{ condition: { type: "ALL", of: [SIGNED_IN] } }], Infinity],
])("%s", (_, changes, edge) => {
  const rules = rulesOf(...changes);
  expect(nextEdge(rules, NOON)).toBe(edge);
  expect(nextEdge(rules, NOON)).toBe(edge);
});

test("in the middle of a minute the next full one is the edge", () =>
  expect(nextEdge(rulesOf({ windows: [HOUR] }), NOON + 1_234)).toBe(NOON + MINUTE));

const moment = fc.integer({ min: -200, max: 200 }).map((steps) => NOON + steps * 20_000);
const minute = fc.integer({ min: 700, max: 760 });
const scheduled = fc.record({
  startsAt: fc.option(moment),
  endsAt: fc.option(moment),
  windows: fc.array(fc.record({ fromMinute: minute, toMinute: minute }), { maxLength: 2 }),
});

test("until the next edge the same cart costs the same, to the byte", () => {
  const moments = fc.tuple(moment, fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(scheduled, { minLength: 1, maxLength: 4 }),
      moments,
      (changes, [now, share]) => {
        const rules = rulesOf(...changes);
        const until = Math.min(nextEdge(rules, now), now + 86_400_000) - 1;
        const at = (time: number) =>
          JSON.stringify(price(SMALLEST_CART, rules, { ...NOONS_CONTEXT, now: time }));
        expect(at(now + Math.floor((until - now) * share))).toBe(at(now));
        expect(at(until)).toBe(at(now));
      },
    ),
    { numRuns: RUNS },
  );
});
