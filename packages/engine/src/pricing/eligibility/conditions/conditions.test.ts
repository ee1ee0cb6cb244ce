import { describe, expect, test } from "vitest";
import { member, outcomeOf, priceCase, tenOff } from "../../laws/makers.ts";
import type { Condition } from "../../model.ts";
import { describeCondition } from "../../explanation/describe-discount.ts";

const LINES = [
  { id: "a", unitPrice: 600, quantity: 2, tags: ["tea"] },
  { id: "b", unitPrice: 300, categoryIds: ["cups"] },
];
const SHIPPING = { method: "HOME", amount: 80, taxRate: "0.05" };

const judge = (condition: unknown, context: object = {}, more: object = {}) =>
  outcomeOf({
    lines: LINES,
    shipping: SHIPPING,
    discounts: [tenOff("d", { condition, scope: { include: { tags: ["tea"] } }, ...more })],
    context: context as Record<string, unknown>,
  });

const money = (amount: number) => `NT$${amount}`;

const CASES: readonly [Condition, object, string][] = [
  [{ type: "MINIMUM_ORDER", amount: 1_500 }, {}, "APPLIED"],
  [{ type: "MINIMUM_ORDER", amount: 1_501 }, {}, "MINIMUM_ORDER_NOT_MET"],
  [{ type: "MINIMUM_ORDER", amount: 1_200, over: "SCOPE" }, {}, "APPLIED"],
  [{ type: "MINIMUM_ORDER", amount: 1_201, over: "SCOPE" }, {}, "MINIMUM_ORDER_NOT_MET"],
  [{ type: "MINIMUM_QUANTITY", quantity: 3 }, {}, "APPLIED"],
  [{ type: "MINIMUM_QUANTITY", quantity: 4 }, {}, "MINIMUM_QUANTITY_NOT_MET"],
  [{ type: "MINIMUM_QUANTITY", quantity: 2, over: "SCOPE" }, {}, "APPLIED"],
  [{ type: "MINIMUM_QUANTITY", quantity: 3, over: "SCOPE" }, {}, "MINIMUM_QUANTITY_NOT_MET"],
  [{ type: "REQUIRED_ITEMS", scope: { include: { categories: ["cups"] } } }, {}, "APPLIED"],
  [
    { type: "REQUIRED_ITEMS", scope: { include: { products: ["b"] } }, quantity: 2 },
    {},
    "REQUIRED_ITEMS_MISSING",
  ],
  [
    { type: "CUSTOMER_GROUP", groupIds: ["vip"] },
    { customer: member({ groupIds: ["x", "vip"] }) },
    "APPLIED",
  ],
  [
    { type: "CUSTOMER_GROUP", groupIds: ["vip"] },
    { customer: member() },
    "CUSTOMER_GROUP_MISMATCH",
  ],
  [{ type: "CUSTOMER_GROUP", groupIds: ["vip"] }, {}, "LOGIN_REQUIRED"],
  [{ type: "FIRST_ORDER" }, { customer: member({ isFirstOrder: true }) }, "APPLIED"],
  [{ type: "FIRST_ORDER" }, { customer: member() }, "NOT_FIRST_ORDER"],
  [{ type: "FIRST_ORDER" }, {}, "LOGIN_REQUIRED"],
  [{ type: "SIGNED_IN" }, { customer: member() }, "APPLIED"],
  [{ type: "SIGNED_IN" }, { customer: member({ id: null }) }, "LOGIN_REQUIRED"],
  [{ type: "SIGNED_IN" }, {}, "LOGIN_REQUIRED"],
  [{ type: "CHANNEL", channels: ["APP", "WEB"] }, {}, "APPLIED"],
  [{ type: "CHANNEL", channels: ["APP"] }, {}, "CHANNEL_MISMATCH"],
  [{ type: "EMAIL_DOMAIN", domains: ["Example.COM"] }, { customer: member() }, "APPLIED"],
  [
    { type: "EMAIL_DOMAIN", domains: ["example.org"] },
    { customer: member() },
    "DOMAIN_NOT_ALLOWED",
  ],
  [
    { type: "EMAIL_DOMAIN", domains: ["x.org"] },
    { customer: member({ emailDomain: null }) },
    "DOMAIN_NOT_ALLOWED",
  ],
  [{ type: "EMAIL_DOMAIN", domains: ["x.org"] }, {}, "LOGIN_REQUIRED"],
  [{ type: "SHIPPING_METHOD", methods: ["HOME"] }, {}, "APPLIED"],
  [{ type: "SHIPPING_METHOD", methods: ["STORE"] }, {}, "SHIPPING_METHOD_MISMATCH"],
  [{ type: "PAYMENT_METHOD", methods: ["CARD"] }, { paymentMethod: "CARD" }, "APPLIED"],
  [
    { type: "PAYMENT_METHOD", methods: ["CARD"] },
    { paymentMethod: "ATM" },
    "PAYMENT_METHOD_MISMATCH",
  ],
  [{ type: "PAYMENT_METHOD", methods: ["CARD"] }, {}, "PAYMENT_METHOD_MISMATCH"],
  [
    { type: "TIME_WINDOW", windows: [{ weekdays: [6], fromMinute: 720, toMinute: 721 }] },
    {},
    "APPLIED",
  ],
  [
    { type: "TIME_WINDOW", windows: [{ fromMinute: 721, toMinute: 722 }] },
    {},
    "OUTSIDE_TIME_WINDOW",
  ],
  [{ type: "TOTAL_LIMIT", limit: 3 }, { discountUses: { d: { total: 2 } } }, "APPLIED"],
  [{ type: "TOTAL_LIMIT", limit: 3 }, { discountUses: { d: { total: 3 } } }, "USAGE_LIMIT_REACHED"],
  [{ type: "TOTAL_LIMIT", limit: 0 }, {}, "USAGE_LIMIT_REACHED"],
  [{ type: "CUSTOMER_LIMIT", limit: 1 }, { customer: member() }, "APPLIED"],
  [
    { type: "CUSTOMER_LIMIT", limit: 1 },
    { customer: member(), discountUses: { d: { byCustomer: 1 } } },
    "CUSTOMER_LIMIT_REACHED",
  ],
  [{ type: "CUSTOMER_LIMIT", limit: 1 }, {}, "LOGIN_REQUIRED"],
  [{ type: "CUSTOM_CHECK", check: "c" }, { customChecks: { c: true } }, "APPLIED"],
  [{ type: "CUSTOM_CHECK", check: "c" }, { customChecks: { c: false } }, "CUSTOM_CHECK_FAILED"],
  [{ type: "CUSTOM_CHECK", check: "toString" }, {}, "CUSTOM_CHECK_FAILED"],
];

describe("each condition", () => {
  test.each(CASES)("%j, %j: %s", (condition, context, expected) => {
    expect(judge(condition, context)).toBe(expected);
  });

  test.each(CASES)("turned round: NOT %j, %j", (condition, context, expected) => {
    const turned = judge({ type: "NOT", of: condition }, context);
    expect(turned === "APPLIED").toBe(expected !== "APPLIED");
  });

  test.each(CASES)("%j is described in both languages", (condition) => {
    const { "zh-TW": zh, en } = describeCondition(condition, money);
    expect(zh).toMatch(/[\u4E00-\u9FFF]/);
    expect(en).toMatch(/[a-z]/);
    expect(zh + en).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe("groups", () => {
  const yes: Condition = { type: "CHANNEL", channels: ["WEB"] };
  const no: Condition = { type: "CHANNEL", channels: ["APP"] };
  const short = (amount: number): Condition => ({ type: "MINIMUM_ORDER", amount });
  const few = (quantity: number): Condition => ({ type: "MINIMUM_QUANTITY", quantity });

  test.each<[Condition, string]>([
    [{ type: "ALL", of: [yes, yes] }, "APPLIED"],
    [{ type: "ALL", of: [yes, no] }, "CHANNEL_MISMATCH"],
    [{ type: "ALL", of: [short(9_999), no] }, "CHANNEL_MISMATCH"],
    [{ type: "ANY", of: [no, yes] }, "APPLIED"],
    [{ type: "ANY", of: [short(9_999), no] }, "CHANNEL_MISMATCH"],
    [{ type: "ANY", of: [{ type: "ALL", of: [yes, no] }, yes] }, "APPLIED"],
    [{ type: "NOT", of: { type: "ANY", of: [no, no] } }, "APPLIED"],
    [{ type: "NOT", of: { type: "ALL", of: [yes, few(1)] } }, "CHANNEL_MISMATCH"],
    [{ type: "NOT", of: { type: "ANY", of: [few(1), yes] } }, "CHANNEL_MISMATCH"],
    [{ type: "NOT", of: { type: "NOT", of: no } }, "CHANNEL_MISMATCH"],
  ])("%j: %s", (condition, expected) => expect(judge(condition)).toBe(expected));

  const rejected = (condition: Condition) =>
    priceCase({ lines: LINES, discounts: [tenOff("d", { condition })] });

  test("ALL tells the figure that misses more, ANY the one that misses less", () => {
    const of = [short(2_000), short(3_000), short(2_500)];
    expect(rejected({ type: "ALL", of }).rejected[0]!.data.missing).toBe(1_500);
    expect(rejected({ type: "ANY", of }).rejected[0]!.data.missing).toBe(500);
  });
  test("wherever they stand in the group", () => {
    const [far, near, middle] = [short(3_000), short(2_000), short(2_500)];
    for (const members of [
      [far, near, middle],
      [near, far, middle],
      [middle, far, near],
    ]) {
      expect(rejected({ type: "ALL", of: members }).rejected[0]!.data.missing).toBe(1_500);
      const any = rejected({ type: "ANY", of: members });
      expect(any.rejected[0]!.data.missing).toBe(500);
      expect(any.hints).toMatchObject([{ missingAmount: 500 }]);
    }
    for (const members of [
      [few(9), few(5), short(1_600)],
      [short(1_600), few(5), few(9)],
      [few(5), short(1_600), few(9)],
    ]) {
      const [hint] = rejected({ type: "ANY", of: members }).hints;
      expect(hint).toMatchObject({ missingAmount: 100 });
      expect(hint).not.toHaveProperty("missingQuantity");
      expect(
        rejected({ type: "ANY", of: members.filter(({ type }) => type !== "MINIMUM_ORDER") }).hints,
      ).toMatchObject([{ missingQuantity: 2 }]);
    }
  });
  test("a NOT says that what holds must not", () => {
    const { data } = rejected({ type: "NOT", of: yes }).rejected[0]!;
    expect(data).toEqual({ negated: true });
  });
  test("a hint for ALL misses all of it, for ANY the nearest; none when more is missing", () => {
    const hint = (condition: Condition) => rejected(condition).hints[0];
    expect(hint({ type: "ALL", of: [short(2_000), few(5)] })).toMatchObject({
      missingAmount: 500,
      missingQuantity: 2,
    });
    const any = hint({ type: "ANY", of: [short(2_000), short(1_600), few(5)] });
    expect(any).toMatchObject({ missingAmount: 100 });
    expect(any).not.toHaveProperty("missingQuantity");
    expect(hint({ type: "ALL", of: [short(2_000), no] })).toBeUndefined();
    expect(hint({ type: "ANY", of: [short(2_000), no] })).toMatchObject({ missingAmount: 500 });
    expect(hint({ type: "NOT", of: short(100) })).toBeUndefined();
  });
  test("groups are described with their words between", () => {
    const { "zh-TW": zh, en } = describeCondition(
      { type: "ANY", of: [short(1), { type: "NOT", of: few(2) }] },
      money,
    );
    expect(en).toBe("(the order from NT$1 or not (at least 2 items))");
    expect(zh).toBe("（滿 NT$1，或非「滿 2 件」）");
    expect(describeCondition({ type: "ALL", of: [short(1), few(2)] }, money)).toEqual({
      "zh-TW": "滿 NT$1，且滿 2 件",
      en: "the order from NT$1 and at least 2 items",
    });
  });
});

describe("RUNNING minimums", () => {
  const half = tenOff("half", {
    priority: 1,
    level: "PRODUCT",
    config: { type: "PERCENTAGE", percentOff: "50" },
  });
  const running = (condition: unknown, more: object = {}) =>
    priceCase({
      lines: LINES,
      discounts: [half, tenOff("d", { priority: 2, condition, minimumBasis: "RUNNING", ...more })],
    });

  test("are checked against what earlier discounts left", () => {
    const { rejected, hints, explanation } = running({ type: "MINIMUM_ORDER", amount: 800 });
    expect(rejected).toMatchObject([
      { discountId: "d", reason: "MINIMUM_ORDER_NOT_MET", data: { actual: 750, missing: 50 } },
    ]);
    expect(hints).toMatchObject([{ discountId: "d", missingAmount: 50 }]);
    expect(explanation.candidates[1]!.compared).toEqual([
      { type: "MINIMUM_ORDER", required: 800, actual: 1_500, met: true },
      { type: "MINIMUM_ORDER", required: 800, actual: 750, met: false },
    ]);
    expect(running({ type: "MINIMUM_ORDER", amount: 750 }).rejected).toEqual([]);
  });
  test("over the scope, too", () => {
    const scope = { include: { tags: ["tea"] } };
    const over = (amount: number) =>
      running({ type: "MINIMUM_ORDER", amount, over: "SCOPE" }, { scope }).rejected.length;
    expect([over(600), over(601)]).toEqual([0, 1]);
  });
  test("inside groups: what is sure is not asked again, what is not is", () => {
    const low: Condition = { type: "MINIMUM_ORDER", amount: 800 };
    const yes: Condition = { type: "CHANNEL", channels: ["WEB"] };
    const no: Condition = { type: "CHANNEL", channels: ["APP"] };
    expect(running({ type: "ANY", of: [low, yes] }).rejected).toEqual([]);
    expect(running({ type: "ANY", of: [low, no] }).rejected).toHaveLength(1);
    expect(running({ type: "NOT", of: low }).rejected).toEqual([]);
    for (const members of [
      [low],
      [low, yes],
      [yes, low],
      [low, low],
      [low, { ...low, amount: 1 }],
    ]) {
      expect(running({ type: "ALL", of: members }).rejected).toMatchObject([
        { data: { missing: 50 } },
      ]);
    }
    expect(
      running({ type: "NOT", of: { type: "MINIMUM_ORDER", amount: 700 } }).rejected,
    ).toHaveLength(1);
    expect(running({ type: "ALL", of: [low, no] }).rejected).toMatchObject([
      { reason: "CHANNEL_MISMATCH" },
    ]);
    expect(running({ type: "ALL", of: [no, low] }).rejected).toMatchObject([
      { reason: "CHANNEL_MISMATCH" },
    ]);
  });
});
