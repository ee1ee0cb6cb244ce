import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pricing } from "../model.ts";
import { price } from "../price-cart.ts";
import { canonicalJson } from "../rules/canonical-json.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { netOf, rateUnits } from "../../money/index.ts";
import { RUNS, type World, worldOf } from "./worlds.ts";

const strategies = fc.constantFrom("PRIORITY" as const, "BEST_FOR_CUSTOMER" as const);
const worlds = strategies.chain((strategy) => worldOf(6, strategy));

const priced = ({ cart, discounts, context }: World): Pricing =>
  price(cart, compileRuleSet({ discounts }), context);

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Checks what must hold of every cart. */
function everyWorld(holds: (world: World, pricing: Pricing) => void): void {
  fc.assert(
    fc.property(worlds, (world) => holds(world, priced(world))),
    { numRuns: RUNS },
  );
}

test("line totals and shipping add up to the total", () => {
  everyWorld((_, pricing) => {
    const shipping = pricing.shipping?.total ?? 0;
    expect(sum(pricing.lines.map(({ total }) => total)) + shipping).toBe(pricing.total);
  });
});

test("what was applied is exactly what the discounts come to, in every sum", () => {
  everyWorld((_, pricing) => {
    const { applied, subtotal, shipping } = pricing;
    expect(sum(applied.map(({ amount }) => amount))).toBe(pricing.discountTotal);
    expect(subtotal + (shipping?.amount ?? 0) - pricing.discountTotal).toBe(pricing.total);
    const byStep = pricing.productDiscountTotal + pricing.cartDiscountTotal;
    expect(byStep + pricing.shippingDiscountTotal).toBe(pricing.discountTotal);
    for (const { amount, lines, level } of applied) {
      const onLines = level === "SHIPPING" ? 0 : amount;
      expect(sum(lines.map((part) => part.amount))).toBe(onLines);
    }
  });
});

test("every line is its list total less its own discounts", () => {
  everyWorld((_, pricing) => {
    for (const line of pricing.lines) {
      expect(line.listTotal).toBe(line.listUnitPrice * line.quantity);
      expect(line.listTotal - sum(line.discounts.map(({ amount }) => amount))).toBe(line.total);
    }
  });
});

test("every amount is a whole number, and none is negative", () => {
  everyWorld((_, pricing) => {
    const amounts = [
      pricing.total,
      pricing.shipping?.total ?? 0,
      ...pricing.lines.map(({ total }) => total),
      ...pricing.applied.map(({ amount }) => amount),
      ...pricing.applied.flatMap(({ lines }) => lines.map(({ amount }) => amount)),
      ...pricing.tax.byRate.flatMap(({ gross, net, tax }) => [gross, net, tax]),
    ];
    for (const amount of amounts) {
      expect(Number.isSafeInteger(amount)).toBe(true);
      expect(amount).toBeGreaterThanOrEqual(0);
    }
  });
});

test("no discount is above its cap, and none that applied gave nothing", () => {
  everyWorld((world, pricing) => {
    for (const { discountId, amount, lines } of pricing.applied) {
      for (const part of lines) expect(part.amount).toBeGreaterThan(0);
      const rule = world.discounts.find(({ id }) => id === discountId)!;
      expect(amount).toBeGreaterThan(0);
      expect(amount).toBeLessThanOrEqual(rule.maxDiscountAmount ?? Infinity);
    }
  });
});

test("a partner's discount touches no other partner's line", () => {
  everyWorld(({ cart, discounts }, pricing) => {
    for (const { discountId, lines } of pricing.applied) {
      const { partnerId } = discounts.find(({ id }) => id === discountId)!;
      if (partnerId === null) continue;
      for (const { lineId } of lines) {
        expect(cart.lines.find(({ id }) => id === lineId)!.partnerId).toBe(partnerId);
      }
    }
  });
});

test("tax is worked out once per rate on the whole order", () => {
  everyWorld((_, pricing) => {
    for (const { rate, gross, net, tax } of pricing.tax.byRate) {
      const ofRate = (part: { taxRate: string; total: number }) =>
        Number(part.taxRate) === Number(rate) ? part.total : 0;
      const parts = pricing.shipping ? [...pricing.lines, pricing.shipping] : pricing.lines;
      expect(gross).toBe(sum(parts.map(ofRate)));
      expect(net).toBe(netOf(gross, rateUnits(rate)));
      expect(net + tax).toBe(gross);
    }
    expect(pricing.tax.net + pricing.tax.tax).toBe(pricing.total);
  });
});

test("every candidate is told of once: applied, or rejected with one reason", () => {
  everyWorld((_, pricing) => {
    const applied = pricing.applied.map(({ discountId }) => discountId);
    const rejected = pricing.rejected.map(({ discountId }) => discountId);
    const told = pricing.explanation.candidates.map(({ discountId }) => discountId);
    const byText = (a: string | null, b: string | null) => String(a).localeCompare(String(b));
    expect([...applied, ...rejected].toSorted(byText)).toEqual(told.toSorted(byText));
  });
});

test("who lost a conflict names a winner that applied or had its turn", () => {
  everyWorld((_, pricing) => {
    const candidates = pricing.explanation.candidates;
    for (const { lostTo } of candidates) {
      if (lostTo === null) continue;
      const winner = candidates.find(({ discountId }) => discountId === lostTo)!;
      expect(winner.lostTo).toBeNull();
    }
  });
});

test("the steps replayed from the explanation give the line totals", () => {
  everyWorld(({ cart }, pricing) => {
    const totals = new Map(
      cart.lines.map(({ id, unitPrice, quantity }) => [id, unitPrice * quantity]),
    );
    for (const { lines } of pricing.explanation.steps) {
      for (const { lineId, before, amount } of lines) {
        expect(before).toBe(totals.get(lineId));
        totals.set(lineId, before - amount);
      }
    }
    for (const { lineId, total } of pricing.lines) expect(totals.get(lineId)).toBe(total);
  });
});

test("pricing twice gives the same bytes, with rules compiled anew and given in any order", () => {
  everyWorld((world, pricing) => {
    const again = priced({ ...world, discounts: world.discounts.toReversed() });
    expect(JSON.stringify(again)).toBe(JSON.stringify(pricing));
  });
});

test("nothing that comes in is changed, and a frozen input is priced alike", () => {
  everyWorld((world, pricing) => {
    const before = canonicalJson(world);
    const frozen = freezeDeep(structuredClone(world));
    expect(JSON.stringify(priced(frozen))).toBe(JSON.stringify(pricing));
    expect(canonicalJson(world)).toBe(before);
  });
});

test("a candidate that is not eligible changes no amount when it is taken away", () => {
  // A minimum by what is left and a tier by money may be missed at their turn only, when others have had theirs.
  const settled = worlds.map((world) => ({
    ...world,
    discounts: world.discounts
      .filter(({ config }) => config.type !== "TIERED")
      .map((rule) => ({ ...rule, minimumBasis: "BEFORE_DISCOUNTS" as const })),
  }));
  const holds = (world: World) => {
    const pricing = priced(world);
    const ineligible = new Set(
      pricing.explanation.candidates
        .filter(({ outcome }) => outcome.startsWith("MINIMUM") || outcome === "NO_MATCHING_ITEMS")
        .map(({ discountId }) => discountId),
    );
    const discounts = world.discounts.filter(({ id }) => !ineligible.has(id));
    expect(priced({ ...world, discounts }).total).toBe(pricing.total);
  };
  fc.assert(fc.property(settled, holds), { numRuns: RUNS });
});

function freezeDeep<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) freezeDeep(member);
  return Object.freeze(value);
}
