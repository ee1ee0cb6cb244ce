import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "./attribute.ts";
import { CASES, factsOf, outcomeOf, PLACED_AT } from "./attribute.cases.ts";

it.each(CASES)("$story: $outcome", (row) => {
  expect(outcomeOf(attribute(factsOf(row)))).toBe(row.outcome);
});

it("keeps the click of the winner who came by code and by link", () => {
  const facts = factsOf({ story: "", clicks: [["A", 1]], codes: [["A", 100]], outcome: "" });
  expect(attribute(facts)).toMatchObject({
    basis: "CODE",
    voucherId: "voucher-0",
    clickId: "click-0",
  });
});

it("says how the buyer was recognised", () => {
  const facts = factsOf({ story: "", codes: [["A", 1]], self: { A: "PHONE" }, outcome: "" });
  expect(attribute(facts).selfMatch).toBe("PHONE");
});

describe("laws", () => {
  const name = fc.constantFrom("A", "B", "C");
  const rows = fc.record({
    clicks: fc.array(fc.tuple(name, fc.integer({ min: 0, max: 40 })), { maxLength: 8 }),
    codes: fc.array(fc.tuple(name, fc.integer({ min: 0, max: 500 })), { maxLength: 3 }),
  });

  it("the order in which touches are read changes nothing", () => {
    fc.assert(
      fc.property(rows, (row) => {
        const facts = factsOf({ story: "", ...row, outcome: "" });
        const turned = {
          ...facts,
          clicks: facts.clicks.toReversed(),
          codes: facts.codes.toReversed(),
        };
        expect(attribute(turned)).toEqual(attribute(facts));
      }),
    );
  });

  it("one winner at most, and the winner is no assist", () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { affiliateId, assists } = attribute(factsOf({ story: "", ...row, outcome: "" }));
        const names = assists.map((assist) => assist.affiliateId);
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((assist) => assist === affiliateId)).toEqual([]);
      }),
    );
  });

  it("nothing that comes in is changed", () => {
    const facts = factsOf(CASES[2]!);
    const before = structuredClone(facts);
    attribute(facts);
    expect(facts).toEqual(before);
    expect(facts.placedAt).toBe(PLACED_AT);
  });
});
