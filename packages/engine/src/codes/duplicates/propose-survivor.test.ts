import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeSurvivor, type SurvivorCandidate } from "./propose-survivor.ts";

const one = (id: string, more: Partial<SurvivorCandidate> = {}): SurvivorCandidate => ({
  id,
  status: "ACTIVE",
  ownerId: "amy",
  paidUses: 0,
  createdAt: 0,
  ...more,
});

describe("who stays", () => {
  test.each<[string, SurvivorCandidate, SurvivorCandidate, string]>([
    ["more paid uses", one("a", { paidUses: 3 }), one("b", { paidUses: 12 }), "b MOST_PAID_USES"],
    ["as many, older", one("a", { createdAt: 2 }), one("b", { createdAt: 1 }), "b OLDEST"],
    ["all alike", one("b"), one("a"), "a SMALLEST_ID"],
    ["works", one("a", { status: "RETIRED", paidUses: 9 }), one("b"), "b ONLY_LIVE"],
    [
      "paused before retired",
      one("a", { status: "RETIRED" }),
      one("b", { status: "PAUSED" }),
      "b ONLY_LIVE",
    ],
    ["a file that tells no date", one("a", { createdAt: null }), one("b"), "b OLDEST"],
    [
      "of two owners the older, whatever its uses",
      one("a", { paidUses: 99, createdAt: 2 }),
      one("b", { ownerId: "bob", createdAt: 1 }),
      "b OLDEST decide",
    ],
    ["the house and somebody", one("a"), one("b", { ownerId: null }), "a SMALLEST_ID decide"],
  ])("%s", (_name, a, b, outcome) => {
    const { id, because, needsDecision } = proposeSurvivor([a, b]);
    expect([id, because, ...(needsDecision ? ["decide"] : [])].join(" ")).toBe(outcome);
  });
  test("of nobody: throws", () => {
    expect(() => proposeSurvivor([])).toThrow(RangeError);
  });
});

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    status: fc.constantFrom("ACTIVE", "PAUSED", "RETIRED"),
    ownerId: fc.constantFrom(null, "amy", "bob"),
    paidUses: fc.nat(3),
    createdAt: fc.option(fc.nat(3)),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);

test("law: the survivor is one of them, and the order they come in changes nothing", () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const proposed = proposeSurvivor(given);
      expect(given.map(({ id }) => id)).toContain(proposed.id);
      expect(proposeSurvivor(given.toReversed())).toEqual(proposed);
    }),
  );
});

test("law: without the survivor's rivals it stays the survivor", () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const { id, needsDecision } = proposeSurvivor(given);
      const fewer = given.filter((candidate, at) => candidate.id === id || at % 2 === 0);
      const isOneOwner = new Set(fewer.map(({ ownerId }) => ownerId)).size === 1;
      if (needsDecision && isOneOwner) return;
      expect(proposeSurvivor(fewer).id).toBe(id);
    }),
  );
});
