/** What every discount type has in common: whether it names money, what it saw, and when it may be taken unasked. */
import { describe, expect, test } from "vitest";
import { priceCase, problemsSaid, TEN_OFF, tenOff } from "../laws/makers.ts";
import type { Discount, DiscountConfig } from "../model.ts";
import { checkDiscount } from "../rules/check-discount.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { discountTypes } from "./registry.ts";

const P50 = { kind: "PERCENTAGE", percentOff: "50" };
const A9 = { kind: "FIXED_AMOUNT", amountOff: 9 };
const F9 = { kind: "FIXED_PRICE", price: 9 };
const tiers = (basis: string, ...benefits: object[]) => ({
  type: "TIERED",
  basis,
  tiers: benefits.map((benefit, at) => ({ from: at + 1, benefit })),
});
const buy = (benefit: object) => ({
  type: "BUY_X_GET_Y",
  buy: { quantity: 1 },
  get: { quantity: 1, benefit },
});
const nth = (benefit: object) => ({ type: "NTH_UNIT", n: 2, benefit });
const bundle = (benefit: object) => ({ type: "BUNDLE_PRICE", size: 2, benefit });
const PAIR = { type: "PAIR_PRICE", first: {}, second: {}, price: 9 };
const RATE = { type: "PERCENTAGE", percentOff: "10" };
const AMOUNT = { type: "FIXED_AMOUNT", amountOff: 9 };
const PRICE = { type: "FIXED_PRICE", price: 9 };

const changed = (more: object): Discount => ({ ...TEN_OFF, ...more }) as Discount;

function problemsOf(config: object): string[] {
  const checked = checkDiscount(changed({ level: "PRODUCT", config }));
  return checked.ok ? [] : problemsSaid(checked.problems);
}

describe("a currency is demanded by what names money, and by nothing else", () => {
  test.each<[object, boolean]>([
    [RATE, false],
    [AMOUNT, true],
    [PRICE, true],
    [tiers("QUANTITY", P50, P50), false],
    [tiers("QUANTITY", P50, A9), true],
    [tiers("AMOUNT", P50), true],
    [buy(P50), false],
    [buy(A9), true],
    [nth(P50), false],
    [nth(F9), true],
    [bundle(P50), false],
    [bundle(F9), true],
    [PAIR, true],
  ])("%j: %s", (config, demands) => {
    const checked = checkDiscount(changed({ level: "PRODUCT", config, currency: null }));
    expect(checked.ok).toBe(!demands);
  });
});

describe("a benefit, a tier or a group that cannot be", () => {
  test.each<[object, string[]]>([
    [nth({ kind: "PERCENTAGE", percentOff: "0" }), ["config.benefit.percentOff: OUT_OF_RANGE"]],
    [nth({ ...P50, price: 1 }), ["config.benefit.price: UNKNOWN_FIELD"]],
    [nth({ kind: "FIXED_AMOUNT", amountOff: 0 }), ["config.benefit.amountOff: OUT_OF_RANGE"]],
    [nth({ ...A9, price: 1 }), ["config.benefit.price: UNKNOWN_FIELD"]],
    [nth({ kind: "FIXED_PRICE", price: -1 }), ["config.benefit.price: OUT_OF_RANGE"]],
    [nth({ ...F9, percentOff: "5" }), ["config.benefit.percentOff: UNKNOWN_FIELD"]],
    [{ type: "TIERED", basis: "QUANTITY" }, ["config.tiers: REQUIRED"]],
    [
      { ...tiers("QUANTITY"), tiers: Array(101).fill({ from: 1, benefit: P50 }) },
      ["config.tiers: TOO_MANY", "config.tiers: TOO_MANY"],
    ],
    [
      { ...tiers("QUANTITY"), tiers: [{ from: 0, benefit: P50 }] },
      ["config.tiers.0.from: OUT_OF_RANGE"],
    ],
    [{ ...tiers("QUANTITY", A9), repeat: "yes" }, ["config.repeat: NOT_A_BOOLEAN"]],
    [
      { ...tiers("QUANTITY"), tiers: [{ from: 1 }], repeat: true },
      ["config.tiers.0.benefit: REQUIRED", "config.tiers.0.benefit: CONTRADICTION"],
    ],
    [{ ...buy(P50), maxApplications: 0 }, ["config.maxApplications: OUT_OF_RANGE"]],
    [{ type: "BUY_X_GET_Y", get: buy(P50).get }, ["config.buy: REQUIRED"]],
    [
      { ...buy(P50), buy: { quantity: 1, scope: { includes: {} } } },
      ["config.buy.scope.includes: UNKNOWN_FIELD"],
    ],
    [{ ...bundle(P50), maxApplications: 0 }, ["config.maxApplications: OUT_OF_RANGE"]],
    [{ ...PAIR, maxApplications: 0 }, ["config.maxApplications: OUT_OF_RANGE"]],
    [{ type: "PAIR_PRICE", second: {}, price: 1 }, ["config.first: REQUIRED"]],
    [{ ...AMOUNT, allocation: "HALF" }, ["config.allocation: NOT_ALLOWED"]],
  ])("%j: %j", (config, problems) => expect(problemsOf(config)).toEqual(problems));

  test("names the bound it misses", () => {
    const given = { ...tiers("QUANTITY"), tiers: [3, 3].map((from) => ({ from, benefit: P50 })) };
    const bounds = (config: object) => {
      const checked = checkDiscount(changed({ level: "PRODUCT", config }));
      return checked.ok ? [] : checked.problems.map(({ data }) => data);
    };
    expect(bounds(given)).toEqual([{ min: 4 }]);
    expect(bounds(tiers("QUANTITY"))).toEqual([{ min: 1 }]);
  });
});

/** BEST_FOR_CUSTOMER takes these without trying the cart without them. */
describe("a discount is regular when cheaper lines never come out dearer", () => {
  const isRegular = (level: string, config: object, cap: number | null, coversCart: boolean) => {
    const more = { level, config: config as DiscountConfig, maxDiscountAmount: cap };
    const [rule] = compileRuleSet({ discounts: [changed(more)] }).discounts;
    return rule!.definition.isRegular(rule!, coversCart);
  };
  const ACROSS = { ...AMOUNT, allocation: "ACROSS" };

  test.each<[string, object, number | null, boolean, boolean]>([
    ["PRODUCT", RATE, null, false, true],
    ["PRODUCT", RATE, 5, false, false],
    ["PRODUCT", RATE, 5, true, false],
    ["CART", RATE, null, false, false],
    ["CART", RATE, null, true, true],
    ["CART", RATE, 5, true, true],
    ["SHIPPING", RATE, 5, false, true],
    ["PRODUCT", AMOUNT, null, false, true],
    ["PRODUCT", AMOUNT, 5, true, false],
    ["PRODUCT", ACROSS, null, true, false],
    ["CART", AMOUNT, null, false, false],
    ["CART", AMOUNT, 5, true, true],
    ["SHIPPING", AMOUNT, 5, false, true],
    ["PRODUCT", PRICE, null, false, true],
    ["PRODUCT", PRICE, 5, true, false],
    ["CART", PRICE, null, false, false],
    ["CART", PRICE, 5, true, true],
    ["SHIPPING", PRICE, 5, false, true],
    ["PRODUCT", tiers("QUANTITY", P50, F9), null, true, true],
    ["PRODUCT", tiers("QUANTITY", P50, F9), 5, true, false],
    ["PRODUCT", tiers("QUANTITY", P50, A9), null, true, false],
    ["PRODUCT", tiers("AMOUNT", P50), null, true, false],
    ["PRODUCT", buy(P50), null, true, false],
    ["PRODUCT", nth(P50), null, true, false],
    ["PRODUCT", bundle(P50), null, true, false],
    ["PRODUCT", PAIR, null, true, false],
  ])("%s %j, cap %s, whole cart %s: %s", (level, config, cap, coversCart, expected) => {
    expect(isRegular(level, config, cap, coversCart)).toBe(expected);
  });
});

describe("a step tells what the discount saw", () => {
  const lines = [
    { id: "a", unitPrice: 300, quantity: 2 },
    { id: "b", unitPrice: 100 },
    { id: "c", unitPrice: 500 },
  ];
  const abc = { include: { products: ["a", "b"] } };

  test.each<[object, basis: number, lineIds: string]>([
    [RATE, 700, "ab"],
    [AMOUNT, 700, "ab"],
    [PRICE, 700, "ab"],
    [tiers("QUANTITY", P50), 700, "ab"],
    [nth(P50), 300, "a"],
    [bundle(P50), 600, "a"],
    [{ ...bundle(P50), size: 3 }, 700, "ab"],
    [{ ...PAIR, first: { include: { products: ["b"] } }, second: abc }, 400, "ab"],
  ])("%j saw %i on %s", (config, basis, lineIds) => {
    const { explanation } = priceCase({
      lines,
      discounts: [tenOff("d", { level: "PRODUCT", config, scope: abc })],
    });
    const [step] = explanation.steps;
    expect(step!.basis).toBe(basis);
    expect(step!.lines.map(({ lineId }) => lineId).join("")).toBe(lineIds);
  });
});

test("units that a pair has taken are no other group's", () => {
  const { applied } = priceCase({
    lines: [
      { id: "a", unitPrice: 300 },
      { id: "b", unitPrice: 100 },
    ],
    discounts: [
      tenOff("p", {
        level: "PRODUCT",
        config: {
          ...PAIR,
          first: { include: { products: ["a"] } },
          second: { include: { products: ["b"] } },
        },
      }),
      tenOff("q", { level: "PRODUCT", config: nth(P50) }),
    ],
  });
  expect(applied.map(({ discountId }) => discountId)).toEqual(["p"]);
});

test("free units that no run discounts stay free for other groups", () => {
  const of = (...products: string[]) => ({ include: { products } });
  const { lines } = priceCase({
    lines: [
      { id: "a", unitPrice: 100, quantity: 2 },
      { id: "b", unitPrice: 0, quantity: 2 },
      { id: "c", unitPrice: 80 },
    ],
    discounts: [
      tenOff("p", { level: "PRODUCT", config: nth(P50), scope: of("a", "b"), priority: 1 }),
      tenOff("q", {
        level: "PRODUCT",
        config: { ...PAIR, first: of("b"), second: of("c"), price: 50 },
      }),
    ],
  });
  expect(lines.map(({ total }) => total)).toEqual([150, 0, 50]);
});

test("a pair that is missing says how far the cart is", () => {
  const first = { include: { products: ["a"] } };
  const second = { include: { products: ["b"] } };
  const shortfall = (quantity: number, sides: object) => {
    const config = { ...PAIR, ...sides };
    const lines = [{ id: "a", unitPrice: 300, quantity }];
    const { rejected } = priceCase({
      lines,
      discounts: [tenOff("d", { level: "PRODUCT", config })],
    });
    return rejected[0]!.data;
  };
  expect(shortfall(2, { first, second })).toEqual({ required: 2, actual: 1, missing: 1 });
  expect(shortfall(2, { first: second, second: first })).toEqual({
    required: 2,
    actual: 1,
    missing: 1,
  });
  expect(shortfall(1, { first, second: first })).toEqual({ required: 2, actual: 1, missing: 1 });
});

test("which types claim units themselves is known", () => {
  const claiming = [...discountTypes.values()].filter(({ claimsUnits }) => claimsUnits === true);
  expect(claiming.map(({ type }) => type)).toEqual([
    "BUY_X_GET_Y",
    "BUNDLE_PRICE",
    "NTH_UNIT",
    "PAIR_PRICE",
  ]);
});
