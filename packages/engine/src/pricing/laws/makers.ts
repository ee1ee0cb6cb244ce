/** Short ways to write carts, rules and contexts in tests; what is left out is what `readPricingInput` fills in. */
import { price } from "../price-cart.ts";
import type { Cart, Discount, DiscountConfig, Pricing, PricingContext, Range } from "../model.ts";
import type { Problem } from "../../problem.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { type PricingInput, readPricingInput } from "../rules/read-pricing-input.ts";

export const NOON = Date.parse("2026-11-21T12:00:00+08:00");

type Given = Record<string, unknown>;

/** An automatic cart-level 10 % off, changed as given. */
export const tenOff = (id: string, more: Given = {}): Given => ({
  id,
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" } satisfies DiscountConfig,
  ...more,
});

/** The same, unlocked by a code only. */
export const coded = (id: string, more: Given = {}): Given =>
  tenOff(id, { automatic: false, availability: { kind: "CODE" }, ...more });

export interface TestCase {
  readonly lines?: readonly Given[];
  readonly shipping?: Given | null;
  readonly codes?: readonly string[];
  readonly discounts: readonly Given[];
  readonly ranges?: readonly Range[];
  readonly vouchers?: readonly Given[];
  readonly context?: Given;
}

/** Reads a case; a case that is not well-formed is a mistake in the test. */
export function inputOf(given: TestCase): PricingInput {
  const { lines = [{ id: "a", unitPrice: 1_000 }], shipping = null, codes = [] } = given;
  const read = readPricingInput({
    cart: { lines, shipping, codes: codes.map((text) => ({ text })) },
    discounts: given.discounts,
    ...(given.ranges ? { ranges: given.ranges } : {}),
    vouchers: given.vouchers ?? [],
    context: { now: NOON, ...given.context },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.input;
}

export function priceCase(given: TestCase): Pricing {
  const { cart, ruleSet, context } = inputOf(given);
  return price(cart, compileRuleSet(ruleSet), context);
}

/** What became of the only discount or code: `APPLIED`, or its reason. */
export function outcomeOf(given: TestCase): string {
  const { applied, rejected } = priceCase(given);
  if (rejected.length + applied.length !== 1)
    throw new Error("the case has not exactly one outcome");
  return rejected[0]?.reason ?? "APPLIED";
}

/** The smallest cart, discount and context as they are read, written out: a table may begin from them. */
export const SMALLEST_CART: Cart = {
  currency: "TWD",
  codes: [],
  lines: [
    {
      id: "a",
      productId: "a",
      variantId: "a",
      partnerId: "shop",
      categoryIds: [],
      collectionIds: [],
      tags: [],
      kind: "PHYSICAL",
      quantity: 1,
      unitPrice: 1_000,
      taxRate: "0.05",
    },
  ],
  shipping: null,
};
export const TEN_OFF: Discount = {
  id: "d",
  version: 1,
  name: { "zh-TW": "d", en: "d" },
  partnerId: null,
  status: "ACTIVE",
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" },
  currency: "TWD",
  priority: 100,
  canStack: true,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: true,
  availability: { kind: "EVERYONE" },
  condition: null,
  refundMode: "KEEP",
};
export const NOONS_CONTEXT: PricingContext = {
  now: NOON,
  timeZone: "Asia/Taipei",
  channel: "WEB",
  strategy: "PRIORITY",
  customer: null,
  vouchers: {},
};

export const discountIn = (given: Given): Discount =>
  inputOf({ discounts: [given] }).ruleSet.discounts[0]!;

/** What a bound says belongs to its problem. */
const BOUNDED = ["OUT_OF_RANGE", "TOO_MANY", "TOO_DEEP"];

/** `path: CODE` of every problem. Each must say in words what is wrong, and a bound which one it is. */
export function problemsSaid(problems: readonly Problem[]): string[] {
  return problems.map(({ code, message, path, data }) => {
    if (!/^\w+ \S/.test(message ?? "")) throw new Error(`${code} says nothing: ${message}`);
    const bound = data?.["max"] ?? data?.["min"];
    if (BOUNDED.includes(code) && typeof bound !== "number") throw new Error(`${code} of what?`);
    return `${path!.join(".")}: ${code}`;
  });
}

export const member = (more: Given = {}): Given => ({
  id: "customer",
  groupIds: [],
  emailDomain: "example.com",
  isFirstOrder: false,
  ...more,
});

export type { PricingContext };
