import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hasValidCheckMacValue } from "./check-mac-value.ts";
import { buildCheckout, type CheckoutFacts } from "./checkout-request.ts";
import { configureEcpay } from "./configuration.ts";
import { ITEM_NAME_LENGTH_MAX, itemName } from "./item-name.ts";
import { STAGE_MERCHANT } from "./published-test-keys.ts";
import { safeText } from "./safe-text.ts";
import { isTradeNumber, newTradeNumber } from "./trade-number.ts";

const configuration = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
const facts: CheckoutFacts = {
  method: "ATM",
  tradeNumber: "Ord20261121A1",
  amount: 1290,
  startedAt: Date.parse("2026-11-20T16:00:05Z"),
  description: "訂單 1001",
  itemNames: ["手沖壺 #2 x 1", "Python 入門課程 x 1"],
  returnUrl: "https://hooks.shop.example/ecpay/payment",
  paymentInfoUrl: "https://hooks.shop.example/ecpay/payment-info",
  payWithin: 3,
  customFields: ["order-token"],
};

it("an ATM checkout is signed, dated in Taipei and carries only the fields it uses", () => {
  const result = buildCheckout(configuration, facts);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const fields = new Map(result.request.fields.map(({ name, value }) => [name, value]));
  expect(result.request.action).toBe("https://payment-stage.ecpay.com.tw/Cashier/AioCheckOut/V5");
  expect(hasValidCheckMacValue(fields, configuration)).toBe(true);
  fields.delete("CheckMacValue");
  expect(Object.fromEntries(fields)).toEqual({
    MerchantID: "3002607",
    MerchantTradeNo: "Ord20261121A1",
    MerchantTradeDate: "2026/11/21 00:00:05",
    PaymentType: "aio",
    TotalAmount: "1290",
    TradeDesc: "訂單 1001",
    ItemName: "手沖壺 ＃2 x 1#Ｐython 入門課程 x 1",
    ReturnURL: facts.returnUrl,
    ChoosePayment: "ATM",
    EncryptType: "1",
    ExpireDate: "3",
    PaymentInfoURL: facts.paymentInfoUrl,
    CustomField1: "order-token",
  });
});

describe("what ECPay would refuse is refused here", () => {
  test.each<[string, Partial<CheckoutFacts>, string, string]>([
    ["a total of 0", { amount: 0 }, "AMOUNT_OUT_OF_RANGE", "TotalAmount"],
    ["half a dollar", { amount: 12.5 }, "AMOUNT_OUT_OF_RANGE", "TotalAmount"],
    ["above the ATM limit", { amount: 50_000 }, "AMOUNT_OUT_OF_RANGE", "TotalAmount"],
    ["21 characters", { tradeNumber: "A".repeat(21) }, "TRADE_NUMBER_INVALID", "MerchantTradeNo"],
    ["a dash", { tradeNumber: "A-1" }, "TRADE_NUMBER_INVALID", "MerchantTradeNo"],
    ["no description", { description: " " }, "DESCRIPTION_INVALID", "TradeDesc"],
    ["a pipe in a URL", { returnUrl: "https://a.example/x|y" }, "URL_INVALID", "ReturnURL"],
    ["a host in Chinese", { returnUrl: "https://商店.example/" }, "URL_INVALID", "ReturnURL"],
    ["one URL twice", { orderResultUrl: facts.returnUrl }, "URLS_EQUAL", "OrderResultURL"],
    ["61 days", { payWithin: 61 }, "DEADLINE_OUT_OF_RANGE", "ExpireDate"],
    ["0 minutes", { method: "CVS", payWithin: 0 }, "DEADLINE_OUT_OF_RANGE", "StoreExpireDate"],
    ["a long token", { customFields: ["x".repeat(51)] }, "CUSTOM_FIELD_TOO_LONG", "CustomField1"],
  ])("%s", (_case, change, code, field) => {
    const result = buildCheckout(configuration, { ...facts, ...change });
    expect(result).toMatchObject({ ok: false, problems: [{ code, field }] });
  });

  it("a number without a place to be told to", () => {
    const { paymentInfoUrl: _, ...rest } = facts;
    expect(buildCheckout(configuration, rest)).toMatchObject({
      problems: [{ code: "NUMBER_NOTICE_URL_MISSING" }],
    });
  });
});

describe("item names", () => {
  it("are cut on whole items, and the rest is counted", () => {
    const names = Array.from({ length: 40 }, (_, index) => `第 ${index + 1} 件商品的名稱`);
    const text = itemName(names);
    expect([...text].length).toBeLessThanOrEqual(ITEM_NAME_LENGTH_MAX);
    const items = text.split("#");
    expect(items.slice(0, -1)).toEqual(names.slice(0, items.length - 1));
    expect(items.at(-1)).toBe(`及其他 ${names.length - items.length + 1} 項`);
  });

  it("law: never too long, never half a character, no tag and no bare separator inside a name", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 300 })), (names) => {
        const text = itemName(names);
        expect([...text].length).toBeLessThanOrEqual(ITEM_NAME_LENGTH_MAX);
        expect(text.isWellFormed() || !names.join("").isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[<>]/);
        expect(text.split("#").length).toBeLessThanOrEqual(names.length + 1);
      }),
    );
  });

  it("keep words that only contain a firewall word", () => {
    expect(safeText("Echoes of curling, cmd <b>")).toBe("Echoes of curling, ｃmd ＜b＞");
  });
});

it("law: every new trade number is one, and they differ", () => {
  const numbers = Array.from({ length: 2_000 }, () => newTradeNumber("S1", facts.startedAt));
  expect(numbers.every(isTradeNumber)).toBe(true);
  expect(numbers.every((number) => number.length === 20)).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
});
