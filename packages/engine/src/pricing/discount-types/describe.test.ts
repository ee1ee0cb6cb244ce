import { describe, expect, test } from "vitest";
import { formatMoney } from "../../money/index.ts";
import { describeDiscount } from "../explanation/describe-discount.ts";
import { discountIn, tenOff, TEN_OFF } from "../laws/makers.ts";
import { percentage } from "./percentage.ts";
import { discountTypes, registerDiscountTypes } from "./registry.ts";
import { payPercentEn, payPercentZh } from "./words.ts";

const P50 = { kind: "PERCENTAGE", percentOff: "50" };
const FREE = { kind: "PERCENTAGE", percentOff: "100" };
const A100 = { kind: "FIXED_AMOUNT", amountOff: 100 };
const F99 = { kind: "FIXED_PRICE", price: 99 };

const SENTENCES: readonly [string, object, string, string][] = [
  [
    "PRODUCT",
    { type: "PERCENTAGE", percentOff: "12" },
    "指定商品打 88 折（省 12%）",
    "Matching items 12% off",
  ],
  [
    "CART",
    { type: "PERCENTAGE", percentOff: "10" },
    "整筆訂單打 9 折（省 10%）",
    "The order 10% off",
  ],
  ["SHIPPING", { type: "PERCENTAGE", percentOff: "100" }, "運費免費", "Shipping free"],
  [
    "PRODUCT",
    { type: "FIXED_AMOUNT", amountOff: 30 },
    "指定商品每件折 NT$30",
    "NT$30 off each matching item",
  ],
  [
    "PRODUCT",
    { type: "FIXED_AMOUNT", amountOff: 30, allocation: "ACROSS" },
    "指定商品合計折 NT$30",
    "NT$30 off matching items together",
  ],
  [
    "CART",
    { type: "FIXED_AMOUNT", amountOff: 1_000 },
    "整筆訂單折 NT$1,000",
    "NT$1,000 off the order",
  ],
  ["SHIPPING", { type: "FIXED_AMOUNT", amountOff: 60 }, "運費折 NT$60", "NT$60 off shipping"],
  [
    "PRODUCT",
    { type: "FIXED_PRICE", price: 299 },
    "指定商品每件 NT$299",
    "Each matching item for NT$299",
  ],
  [
    "CART",
    { type: "FIXED_PRICE", price: 999 },
    "指定商品合計 NT$999",
    "Matching items together for NT$999",
  ],
  ["SHIPPING", { type: "FIXED_PRICE", price: 0 }, "免運費", "Free shipping"],
  ["SHIPPING", { type: "FIXED_PRICE", price: 30 }, "運費 NT$30", "Shipping for NT$30"],
  [
    "PRODUCT",
    { type: "TIERED", basis: "AMOUNT", repeat: true, tiers: [{ from: 1_000, benefit: A100 }] },
    "每滿NT$1,000折 NT$100",
    "for every NT$1,000: NT$100 off",
  ],
  [
    "PRODUCT",
    {
      type: "TIERED",
      basis: "QUANTITY",
      tiers: [
        { from: 2, benefit: P50 },
        { from: 3, benefit: F99 },
      ],
    },
    "滿 2 件打 5 折（省 50%）；滿 3 件每件 NT$99",
    "from 2 items: 50% off; from 3 items: each for NT$99",
  ],
  [
    "PRODUCT",
    { type: "BUY_X_GET_Y", buy: { quantity: 2 }, get: { quantity: 1, benefit: FREE } },
    "買 2 送 1",
    "Buy 2, get 1 free",
  ],
  [
    "PRODUCT",
    {
      type: "BUY_X_GET_Y",
      buy: { quantity: 1 },
      get: { quantity: 1, benefit: F99 },
      maxApplications: 1,
    },
    "買 1 件，加購 1 件NT$99，最多 1 次",
    "Buy 1, get 1 for NT$99, at most once",
  ],
  [
    "PRODUCT",
    {
      type: "BUNDLE_PRICE",
      size: 3,
      benefit: { kind: "FIXED_PRICE", price: 999 },
      maxApplications: 2,
    },
    "任選 3 件 NT$999，最多 2 次",
    "Any 3 for NT$999, at most 2 times",
  ],
  [
    "PRODUCT",
    { type: "NTH_UNIT", n: 2, benefit: P50 },
    "每 2 件，第二件打 5 折（省 50%）",
    "Of every 2, unit number 2 50% off",
  ],
  [
    "PRODUCT",
    { type: "NTH_UNIT", n: 3, benefit: { kind: "FIXED_PRICE", price: 0 } },
    "每 3 件，第 3 件免費",
    "Of every 3, unit number 3 free",
  ],
  [
    "PRODUCT",
    { type: "NTH_UNIT", n: 2, pick: "CHEAPEST", benefit: A100 },
    "每 2 件，最低價的一件折 NT$100",
    "Of every 2, the cheapest unit NT$100 off",
  ],
  [
    "PRODUCT",
    { type: "PAIR_PRICE", first: {}, second: {}, price: 499 },
    "兩區各任選一件，一組 NT$499",
    "One of each group together for NT$499",
  ],
];

describe("a discount as a sentence", () => {
  test.each(SENTENCES)("%s %j: %s", (level, config, zh, en) => {
    expect(describeDiscount(discountIn(tenOff("d", { level, config })))).toEqual({
      "zh-TW": zh,
      en,
    });
  });
  test("every type is among them", () => {
    const types = new Set(SENTENCES.map(([, config]) => (config as { type: string }).type));
    expect([...types].toSorted()).toEqual([...discountTypes.keys()].toSorted());
  });
});

describe("a discount with a condition and a cap", () => {
  const said = (more: object) =>
    describeDiscount({ ...TEN_OFF, maxDiscountAmount: 300, ...more } as typeof TEN_OFF);
  const condition = { type: "MINIMUM_ORDER", amount: 1_000 };
  test("says all of it", () => {
    expect(said({ condition })).toEqual({
      "zh-TW": "滿 NT$1,000，整筆訂單打 9 折（省 10%），最高折 NT$300",
      en: "The order 10% off, when the order from NT$1,000, at most NT$300 off",
    });
  });
  test("says money in its currency, and in the shop's while it has none", () => {
    expect(said({ currency: "USD" }).en).toBe("The order 10% off, at most US$3.00 off");
    expect(said({ currency: null }).en).toBe("The order 10% off, at most NT$300 off");
  });
  test("of an unknown type is a mistake of the caller", () => {
    expect(() => said({ config: { type: "LOTTERY" } })).toThrow("no discount type LOTTERY");
  });
});

describe("a rate in words", () => {
  test.each([
    ["10", "打 9 折（省 10%）"],
    ["12", "打 88 折（省 12%）"],
    ["12.5", "打 87.5 折（省 12.5%）"],
    ["5", "打 95 折（省 5%）"],
    ["90", "打 1 折（省 90%）"],
    ["95", "省 95%"],
    ["100", "免費"],
  ])("%s %% off: %s", (percent, words) => expect(payPercentZh(percent)).toBe(words));
  test("in English", () =>
    expect([payPercentEn("100"), payPercentEn("7.5")]).toEqual(["free", "7.5% off"]));
});

describe("the registry", () => {
  test("refuses the same type twice, at start-up", () => {
    expect(() => registerDiscountTypes([percentage, percentage])).toThrow(
      "PERCENTAGE is registered twice",
    );
  });
  test("knows which step each type runs in", () => {
    const multiBuy = [...discountTypes.values()]
      .filter((type) => type.multiBuy)
      .map(({ type }) => type);
    expect(multiBuy).toEqual(["TIERED", "BUY_X_GET_Y", "BUNDLE_PRICE", "NTH_UNIT", "PAIR_PRICE"]);
  });
  test("money is formatted as the currency is kept", () =>
    expect(formatMoney(100, "USD")).toBe("US$1.00"));
});
