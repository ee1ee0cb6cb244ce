import fc from "fast-check";
import { expect, test } from "vitest";
import { price } from "../price-cart.ts";
import { readRuleSet } from "../rules/compile-rule-set.ts";
import { referencePrice } from "./reference-engine.ts";
import { groupWorldOf, rivalWorldOf } from "./focused-worlds.ts";
import { RUNS, type World, worldOf } from "./worlds.ts";

function compiled({ discounts }: World) {
  const read = readRuleSet({ discounts });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.rules;
}

function expectSame(world: World): void {
  const pricing = price(world.cart, compiled(world), world.context);
  const reference = referencePrice(world);
  expect({
    applied: Object.fromEntries(
      pricing.applied.map(({ discountId, amount }) => [discountId, amount]),
    ),
    lineTotals: pricing.lines.map(({ total }) => total),
    shipping: pricing.shipping?.total ?? 0,
    total: pricing.total,
  }).toEqual(reference);
  expect(pricing.optimal).toBe(true);
}

test("one discount of any kind gives what the slow engine gives", () => {
  fc.assert(fc.property(worldOf(1, "PRIORITY"), expectSame), { numRuns: 5 * RUNS });
});

test("groups of units that take them from each other give what the slow engine gives", () => {
  fc.assert(fc.property(groupWorldOf(3), expectSame), { numRuns: 5 * RUNS });
});

test("rivals lose to whom the slow engine lets them lose, by priority and for the customer", () => {
  const rivals = fc.oneof(rivalWorldOf(6, "PRIORITY"), rivalWorldOf(6, "BEST_FOR_CUSTOMER"));
  fc.assert(fc.property(rivals, expectSame), { numRuns: 5 * RUNS });
});

test("by priority, the engine gives what the slow engine gives", () => {
  fc.assert(fc.property(worldOf(6, "PRIORITY"), expectSame), { numRuns: 5 * RUNS });
});

test("best for the customer is what trying every subset finds", () => {
  fc.assert(fc.property(worldOf(6, "BEST_FOR_CUSTOMER"), expectSame), { numRuns: 2 * RUNS });
});
