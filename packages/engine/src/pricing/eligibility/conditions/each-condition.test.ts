/** What every condition has in common: its name, what it refuses to be, how it is said, and the figures it compared. */
import { describe, expect, test } from "vitest";
import { describeCondition } from "../../explanation/describe-discount.ts";
import { member, priceCase, problemsSaid, tenOff } from "../../laws/makers.ts";
import type { Condition } from "../../model.ts";
import type { Problem } from "../../../problem.ts";
import { checkCondition } from "../../rules/check-condition.ts";
import { conditionTypes } from "./registry.ts";

const SHOE = { include: { products: ["shoe"] } };
const NIGHT = { weekdays: [6, 7], fromMinute: 1_320, toMinute: 120 };

/** Every condition, and how it is said. */
const SENTENCES: readonly (readonly [Condition, zh: string, en: string])[] = [
  [{ type: "MINIMUM_ORDER", amount: 5 }, "滿 NT$5", "the order from NT$5"],
  [
    { type: "MINIMUM_ORDER", amount: 5, over: "SCOPE" },
    "指定商品滿 NT$5",
    "matching items from NT$5",
  ],
  [{ type: "MINIMUM_QUANTITY", quantity: 2 }, "滿 2 件", "at least 2 items"],
  [
    { type: "MINIMUM_QUANTITY", quantity: 2, over: "SCOPE" },
    "指定商品滿 2 件",
    "at least 2 matching items",
  ],
  [
    { type: "REQUIRED_ITEMS", scope: SHOE },
    "購物車內有指定商品 1 件",
    "1 of the required items in the cart",
  ],
  [
    { type: "REQUIRED_ITEMS", scope: SHOE, quantity: 3 },
    "購物車內有指定商品 3 件",
    "3 of the required items in the cart",
  ],
  [{ type: "CUSTOMER_GROUP", groupIds: ["vip"] }, "限指定會員等級", "certain member groups only"],
  [{ type: "FIRST_ORDER" }, "限首次購物", "first order only"],
  [{ type: "SIGNED_IN" }, "限會員", "members only"],
  [{ type: "CHANNEL", channels: ["WEB", "APP"] }, "限通路 WEB、APP", "in WEB, APP only"],
  [
    { type: "EMAIL_DOMAIN", domains: ["a.tw", "b.tw"] },
    "限 a.tw、b.tw 的電子郵件",
    "for e-mail at a.tw, b.tw only",
  ],
  [
    { type: "SHIPPING_METHOD", methods: ["HOME", "STORE"] },
    "限配送方式 HOME、STORE",
    "sent by HOME, STORE only",
  ],
  [
    { type: "PAYMENT_METHOD", methods: ["CARD", "ATM"] },
    "限付款方式 CARD、ATM",
    "paid by CARD, ATM only",
  ],
  [
    { type: "TIME_WINDOW", windows: [NIGHT, { fromMinute: 0, toMinute: 60 }] },
    "週六、日 22:00–02:00、每天 00:00–01:00",
    "Sat, Sun 22:00–02:00, daily 00:00–01:00",
  ],
  [
    { type: "TIME_WINDOW", windows: [{ ...NIGHT, weekdays: [1, 2, 3, 4, 5] }] },
    "週一、二、三、四、五 22:00–02:00",
    "Mon, Tue, Wed, Thu, Fri 22:00–02:00",
  ],
  [{ type: "TOTAL_LIMIT", limit: 9 }, "限前 9 次使用", "the first 9 uses"],
  [{ type: "CUSTOMER_LIMIT", limit: 1 }, "每人限用 1 次", "1 uses per customer"],
  [{ type: "CUSTOM_CHECK", check: "vip" }, "通過檢查「vip」", 'the check "vip" passes'],
];

function problemsOf(condition: object): string[] {
  const problems: Problem[] = [];
  checkCondition(condition, [], problems);
  return problemsSaid(problems);
}

describe("each condition", () => {
  test.each(SENTENCES)("%j: %s", (condition, zh, en) => {
    expect(describeCondition(condition, (amount) => `NT$${amount}`)).toEqual({ "zh-TW": zh, en });
  });

  test.each(SENTENCES)("%j can be, and with a field that nobody reads it can't", (condition) => {
    expect(problemsOf(condition)).toEqual([]);
    expect(problemsOf({ ...condition, surprise: 1 })).toEqual(["surprise: UNKNOWN_FIELD"]);
  });

  test("is known by its own name", () => {
    for (const [name, { type }] of Object.entries(conditionTypes)) expect(type).toBe(name);
    const said = new Set<string>(SENTENCES.map(([{ type }]) => type));
    const all = Object.keys(conditionTypes).filter((type) => !["ALL", "ANY", "NOT"].includes(type));
    expect([...said].toSorted()).toEqual(all.toSorted());
  });
});

const days = (weekdays: unknown) => ({
  type: "TIME_WINDOW",
  windows: [{ weekdays, fromMinute: 0, toMinute: 1 }],
});

test.each<[object, string[]]>([
  [{ type: "MINIMUM_ORDER", amount: 0 }, ["amount: OUT_OF_RANGE"]],
  [{ type: "MINIMUM_ORDER", amount: 1, over: "LINES" }, ["over: NOT_ALLOWED"]],
  [{ type: "MINIMUM_QUANTITY", quantity: 0 }, ["quantity: OUT_OF_RANGE"]],
  [{ type: "MINIMUM_QUANTITY", quantity: 1, over: "LINES" }, ["over: NOT_ALLOWED"]],
  [{ type: "REQUIRED_ITEMS", scope: SHOE, quantity: 0 }, ["quantity: OUT_OF_RANGE"]],
  [{ type: "CUSTOMER_GROUP", groupIds: [] }, ["groupIds: TOO_FEW"]],
  [{ type: "CHANNEL", channels: [] }, ["channels: TOO_FEW"]],
  [{ type: "EMAIL_DOMAIN", domains: [] }, ["domains: TOO_FEW"]],
  [{ type: "SHIPPING_METHOD", methods: [] }, ["methods: TOO_FEW"]],
  [{ type: "PAYMENT_METHOD", methods: [] }, ["methods: TOO_FEW"]],
  [{ type: "TOTAL_LIMIT", limit: 0 }, []],
  [{ type: "TOTAL_LIMIT", limit: -1 }, ["limit: OUT_OF_RANGE"]],
  [{ type: "CUSTOMER_LIMIT", limit: 0 }, []],
  [{ type: "CUSTOMER_LIMIT", limit: -1 }, ["limit: OUT_OF_RANGE"]],
  [{ type: "TIME_WINDOW" }, ["windows: REQUIRED"]],
  [{ type: "TIME_WINDOW", windows: [] }, ["windows: TOO_FEW"]],
  [
    { type: "TIME_WINDOW", windows: Array(101).fill({ fromMinute: 0, toMinute: 1 }) },
    ["windows: TOO_MANY", "windows: TOO_MANY"],
  ],
  [days([1, 7]), []],
  [days([0]), ["windows.0.weekdays: NOT_ALLOWED"]],
  [days([8]), ["windows.0.weekdays: NOT_ALLOWED"]],
  [{ type: "ALL", of: [] }, ["of: TOO_FEW"]],
])("%j cannot be: %j", (condition, problems) => expect(problemsOf(condition)).toEqual(problems));

describe("a condition that fails tells its figures", () => {
  const tell = (condition: object, context: Record<string, unknown> = {}) => {
    const { rejected, explanation } = priceCase({
      lines: [{ id: "a", unitPrice: 600, quantity: 2 }],
      discounts: [tenOff("d", { condition })],
      context,
    });
    return { data: rejected[0]!.data, compared: explanation.candidates[0]!.compared };
  };

  test.each<[object, Record<string, unknown>, type: string, required: number, actual: number]>([
    [{ type: "MINIMUM_ORDER", amount: 1_500 }, {}, "MINIMUM_ORDER", 1_500, 1_200],
    [{ type: "MINIMUM_QUANTITY", quantity: 5 }, {}, "MINIMUM_QUANTITY", 5, 2],
    [{ type: "REQUIRED_ITEMS", scope: {}, quantity: 5 }, {}, "REQUIRED_ITEMS", 5, 2],
    [{ type: "TOTAL_LIMIT", limit: 3 }, { discountUses: { d: { total: 4 } } }, "TOTAL_LIMIT", 3, 4],
    [
      { type: "CUSTOMER_LIMIT", limit: 1 },
      { customer: member(), discountUses: { d: { byCustomer: 2 } } },
      "CUSTOMER_LIMIT",
      1,
      2,
    ],
  ])("%j", (condition, context, type, required, actual) => {
    const { data, compared } = tell(condition, context);
    const missing = type.endsWith("LIMIT") ? {} : { missing: required - actual };
    expect(data).toEqual({ required, actual, ...missing });
    expect(compared).toEqual([{ type, required, actual, met: false }]);
  });

  test.each<[object, object]>([
    [{ type: "CHANNEL", channels: ["APP"] }, { allowed: ["APP"] }],
    [{ type: "CUSTOMER_GROUP", groupIds: ["vip"] }, { allowed: ["vip"] }],
    [{ type: "EMAIL_DOMAIN", domains: ["Shop.TW"] }, { allowed: ["shop.tw"] }],
  ])("%j", (condition, data) => {
    expect(tell(condition, { customer: member() }).data).toEqual(data);
  });
});
