import { describe, expect, test } from "vitest";
import { problemsSaid, TEN_OFF } from "../laws/makers.ts";
import { checkDiscount } from "./check-discount.ts";
import { checkRuleSet } from "./check-rule-set.ts";

const good = TEN_OFF;

/** `path: CODE` of every problem. */
function problemsOf(more: object): string[] {
  const checked = checkDiscount({ ...good, ...more });
  return checked.ok ? [] : problemsSaid(checked.problems);
}

const product = (config: object, more: object = {}) => ({ level: "PRODUCT", config, ...more });
const P50 = { kind: "PERCENTAGE", percentOff: "50" };

describe("a well-formed discount", () => {
  test("is given back as it is", () =>
    expect(checkDiscount(good)).toEqual({ ok: true, discount: good }));

  test.each([
    [product({ type: "FIXED_AMOUNT", amountOff: 1, allocation: "PER_UNIT" })],
    [product({ type: "FIXED_PRICE", price: 0 })],
    [product({ type: "TIERED", basis: "AMOUNT", tiers: [{ from: 1, benefit: P50 }] })],
    [product({ type: "BUY_X_GET_Y", buy: { quantity: 1 }, get: { quantity: 1, benefit: P50 } })],
    [product({ type: "BUNDLE_PRICE", size: 1, benefit: P50, maxApplications: null })],
    [product({ type: "NTH_UNIT", n: 2, benefit: { kind: "FIXED_PRICE", price: 0 } })],
    [product({ type: "PAIR_PRICE", first: {}, second: {}, price: 0 })],
    [{ level: "SHIPPING" }],
    [{ currency: null }],
    [{ startsAt: 1, endsAt: 2, windows: [{ fromMinute: 0, toMinute: 0 }] }],
    [{ availability: { kind: "SESSION", affiliateIds: [] } }],
  ])("%j", (more) => expect(problemsOf(more)).toEqual([]));
});

describe("what can't be built says which field and why", () => {
  test.each<[object, string[]]>([
    [{ id: "" }, ["id: NOT_A_TEXT"]],
    [{ id: undefined }, ["id: REQUIRED"]],
    [{ name: { "zh-TW": "x" } }, ["name.en: REQUIRED"]],
    [{ nmae: 1 }, ["nmae: UNKNOWN_FIELD"]],
    [{ version: -1 }, ["version: OUT_OF_RANGE"]],
    [{ status: "LIVE" }, ["status: NOT_ALLOWED"]],
    [{ priority: 1.5 }, ["priority: NOT_AN_INTEGER"]],
    [{ priority: Number.NaN }, ["priority: NOT_AN_INTEGER"]],
    [{ priority: 2 ** 63 }, ["priority: NOT_AN_INTEGER"]],
    [{ canStack: "yes" }, ["canStack: NOT_A_BOOLEAN"]],
    [{ exclusivity: "LINE" }, ["exclusivity: NOT_ALLOWED"]],
    [{ excludedDiscountIds: ["d"] }, ["excludedDiscountIds: CONTRADICTION"]],
    [{ excludedDiscountIds: [5] }, ["excludedDiscountIds.0: NOT_A_TEXT"]],
    [{ excludedDiscountIds: "d" }, ["excludedDiscountIds: NOT_A_LIST"]],
    [{ excludedDiscountIds: Array(1_001).fill("x") }, ["excludedDiscountIds: TOO_MANY"]],
    [{ startsAt: 2, endsAt: 2 }, ["endsAt: CONTRADICTION"]],
    [
      { windows: [{ fromMinute: 1_440, toMinute: 1_441, weekdays: [0] }] },
      [
        "windows.0.fromMinute: OUT_OF_RANGE",
        "windows.0.toMinute: OUT_OF_RANGE",
        "windows.0.weekdays: NOT_ALLOWED",
      ],
    ],
    [{ limits: { total: -1, perCustomer: null } }, ["limits.total: OUT_OF_RANGE"]],
    [{ limits: null }, ["limits: REQUIRED"]],
    [{ maxDiscountAmount: 0 }, ["maxDiscountAmount: OUT_OF_RANGE"]],
    [{ currency: null, maxDiscountAmount: 5 }, ["currency: REQUIRED"]],
    [{ currency: "twd" }, ["currency: NOT_A_CURRENCY"]],
    [{ currency: null, condition: { type: "MINIMUM_ORDER", amount: 5 } }, ["currency: REQUIRED"]],
    [{ currency: null, config: { type: "FIXED_AMOUNT", amountOff: 5 } }, ["currency: REQUIRED"]],
    [{ availability: { kind: "CODE" } }, ["automatic: CONTRADICTION"]],
    [
      { availability: { kind: "CUSTOMER_GROUP", groupIds: [] } },
      ["availability.groupIds: TOO_FEW"],
    ],
    [{ availability: { kind: "ALL" } }, ["availability.kind: NOT_ALLOWED"]],
    [{ scope: { include: { products: [""] } } }, ["scope.include.products.0: NOT_A_TEXT"]],
    [{ scope: { includes: {} } }, ["scope.includes: UNKNOWN_FIELD"]],
    [{ scope: { exclude: { kinds: ["BOOK"] } } }, ["scope.exclude.kinds: NOT_ALLOWED"]],
    [{ scope: [] }, ["scope: NOT_AN_OBJECT"]],
    [{ level: "LINE" }, ["level: NOT_ALLOWED"]],
    [{ config: null }, ["config: REQUIRED"]],
    [{ config: { type: "LOTTERY" } }, ["config.type: NOT_ALLOWED"]],
    [{ config: { type: "PERCENTAGE", percentOff: 10 } }, ["config.percentOff: NOT_A_RATE"]],
    [{ config: { type: "PERCENTAGE", percentOff: "0" } }, ["config.percentOff: OUT_OF_RANGE"]],
    [
      { config: { type: "PERCENTAGE", percentOff: "100.00001" } },
      ["config.percentOff: OUT_OF_RANGE"],
    ],
    [
      { config: { type: "PERCENTAGE", percentOff: "5", amountOff: 5 } },
      ["config.amountOff: UNKNOWN_FIELD"],
    ],
    [{ config: { type: "FIXED_AMOUNT", amountOff: 0 } }, ["config.amountOff: OUT_OF_RANGE"]],
    [
      { config: { type: "FIXED_AMOUNT", amountOff: 9, allocation: "PER_UNIT" } },
      ["config.allocation: CONTRADICTION"],
    ],
    [{ config: { type: "FIXED_PRICE", price: -1 } }, ["config.price: OUT_OF_RANGE"]],
    [{ config: { type: "NTH_UNIT", n: 2, benefit: P50 } }, ["level: CONTRADICTION"]],
    [product({ type: "NTH_UNIT", n: 1, benefit: P50 }), ["config.n: OUT_OF_RANGE"]],
    [
      product({ type: "NTH_UNIT", n: 2, benefit: { kind: "FREE" } }),
      ["config.benefit.kind: NOT_ALLOWED"],
    ],
    [
      product({ type: "NTH_UNIT", n: 2, pick: "DEAREST", benefit: P50 }),
      ["config.pick: NOT_ALLOWED"],
    ],
    [
      product({ type: "NTH_UNIT", n: 2, benefit: P50, maxApplications: 0 }),
      ["config.maxApplications: OUT_OF_RANGE"],
    ],
    [product({ type: "BUNDLE_PRICE", size: 0, benefit: P50 }), ["config.size: OUT_OF_RANGE"]],
    [
      product({ type: "BUNDLE_PRICE", size: 2, benefit: { kind: "FIXED_AMOUNT", amountOff: 5 } }),
      ["config.benefit.kind: NOT_ALLOWED"],
    ],
    [product({ type: "PAIR_PRICE", first: {}, price: 5 }), ["config.second: REQUIRED"]],
    [
      product({ type: "BUY_X_GET_Y", buy: { quantity: 0 }, get: { quantity: 1 } }),
      ["config.buy.quantity: OUT_OF_RANGE", "config.get.benefit: REQUIRED"],
    ],
    [product({ type: "TIERED", basis: "QUANTITY", tiers: [] }), ["config.tiers: TOO_FEW"]],
    [
      product({
        type: "BUY_X_GET_Y",
        buy: { quantity: 1, benefit: P50 },
        get: { quantity: 1, benefit: P50, price: 5 },
      }),
      ["config.buy.benefit: UNKNOWN_FIELD", "config.get.price: UNKNOWN_FIELD"],
    ],
    [
      product({ type: "TIERED", basis: "WEIGHT", tiers: [{ from: 1, benefit: P50 }] }),
      ["config.basis: NOT_ALLOWED"],
    ],
    [
      product({
        type: "TIERED",
        basis: "AMOUNT",
        tiers: [
          { from: 2, benefit: P50 },
          { from: 2, benefit: P50 },
        ],
      }),
      ["config.tiers.1.from: CONTRADICTION"],
    ],
    [
      product({
        type: "TIERED",
        basis: "AMOUNT",
        repeat: true,
        tiers: [{ from: 2, benefit: P50 }],
      }),
      ["config.tiers.0.benefit: CONTRADICTION"],
    ],
    [{ condition: { type: "ALL", of: [] } }, ["condition.of: TOO_FEW"]],
    [
      { condition: { type: "NOT", of: { type: "ANY", of: [{ type: "WEATHER" }] } } },
      ["condition.of.of.0.type: NOT_ALLOWED"],
    ],
    [{ condition: { type: "NOT" } }, ["condition.of: NOT_AN_OBJECT"]],
    [{ condition: { type: "MINIMUM_ORDER", amount: "5" } }, ["condition.amount: NOT_AN_INTEGER"]],
    [{ condition: { type: "TIME_WINDOW", windows: [] } }, ["condition.windows: TOO_FEW"]],
    [{ condition: { type: "CUSTOM_CHECK" } }, ["condition.check: REQUIRED"]],
    [{ condition: { type: "REQUIRED_ITEMS" } }, ["condition.scope: REQUIRED"]],
    [{ condition: { type: "toString" } }, ["condition.type: NOT_ALLOWED"]],
  ])("%j", (more, expected) => expect(problemsOf(more)).toEqual(expected));

  test.each([[null], [[]], ["x"], [5]])("%j is no discount", (input) => {
    expect(checkDiscount(input)).toMatchObject({
      ok: false,
      problems: [{ code: "NOT_AN_OBJECT", path: [] }],
    });
  });
  test("a problem carries its figures", () => {
    const checked = checkDiscount({ ...good, startsAt: 2, endsAt: 1 });
    expect(checked).toMatchObject({ problems: [{ data: { startsAt: 2, endsAt: 1 } }] });
    expect(checkDiscount({ ...good, level: "x" })).toMatchObject({
      problems: [{ data: { allowed: ["PRODUCT", "CART", "SHIPPING"] } }],
    });
  });
});

describe("hostile rules", () => {
  const nested = (depth: number): unknown =>
    depth === 0 ? { type: "FIRST_ORDER" } : { type: "NOT", of: nested(depth - 1) };
  test("nested too deep are refused at that depth", () => {
    expect(problemsOf({ condition: nested(15) })).toEqual([]);
    expect(problemsOf({ condition: nested(16) })).toMatchObject(
      [/TOO_DEEP/].map((text) => expect.stringMatching(text)),
    );
    expect(problemsOf({ condition: nested(1_000) })).toHaveLength(1);
  });
  test("of a thousand conditions are refused once", () => {
    const of = Array(99).fill({ type: "FIRST_ORDER" });
    const groups = (count: number) => ({ type: "ALL", of: Array(count).fill({ type: "ANY", of }) });
    expect(problemsOf({ condition: groups(1) })).toEqual([]);
    expect(
      problemsOf({ condition: groups(10) }).filter((text) => text.endsWith("TOO_MANY")),
    ).toHaveLength(1);
    expect(
      problemsOf({ condition: { type: "ALL", of: Array(101).fill({ type: "FIRST_ORDER" }) } }),
    ).toEqual(["condition.of: TOO_MANY"]);
  });
  test("exactly as many conditions as are allowed are", () => {
    const leaves = (count: number) => ({
      type: "ANY",
      of: Array(count).fill({ type: "FIRST_ORDER" }),
    });
    expect(problemsOf({ condition: { type: "ALL", of: [leaves(98), leaves(99)] } })).toEqual([]);
    expect(problemsOf({ condition: { type: "ALL", of: [leaves(99), leaves(99)] } })).toHaveLength(
      1,
    );
  });
});

describe("a rule set", () => {
  const range = { id: "tea", name: { "zh-TW": "茶", en: "Tea" }, partnerId: null };
  const codesOf = (input: unknown) => {
    const checked = checkRuleSet(input);
    return checked.ok
      ? []
      : checked.problems.map(({ code, path }) => `${path!.join(".")}: ${code}`);
  };
  test("has unique ids and no missing ranges, wherever they are named", () => {
    expect(codesOf({ discounts: [good, { ...good, id: "e" }], ranges: [range] })).toEqual([]);
    expect(codesOf({ discounts: [good, good] })).toEqual(["discounts.1.id: DUPLICATE"]);
    expect(codesOf({ discounts: [], ranges: [range, range] })).toEqual(["ranges.1.id: DUPLICATE"]);
    const scope = { include: { ranges: ["tea", "cups"] } };
    const condition = { type: "REQUIRED_ITEMS", scope };
    expect(codesOf({ discounts: [{ ...good, scope }], ranges: [range] })).toEqual([
      "discounts.0: UNKNOWN_RANGE",
    ]);
    expect(codesOf({ discounts: [{ ...good, condition }], ranges: [range] })).toEqual([
      "discounts.0: UNKNOWN_RANGE",
    ]);
  });
  test("ranges do not nest", () => {
    const nesting = { ...range, include: { ranges: ["x"] } };
    expect(codesOf({ discounts: [], ranges: [nesting] })).toEqual([
      "ranges.0.include.ranges: UNKNOWN_FIELD",
    ]);
  });
  test("is an object with a list", () => {
    expect(codesOf(null)).toEqual([": NOT_AN_OBJECT"]);
    expect(codesOf({ discounts: [5], rules: [] })).toEqual([
      "rules: UNKNOWN_FIELD",
      "discounts.0: NOT_AN_OBJECT",
    ]);
  });
});
