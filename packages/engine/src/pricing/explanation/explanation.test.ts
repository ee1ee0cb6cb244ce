import { describe, expect, test } from "vitest";
import { coded, priceCase, tenOff } from "../laws/makers.ts";
import { diffPricings } from "./diff-pricings.ts";

const minimum = (amount: number) => ({ type: "MINIMUM_ORDER", amount });

describe("a pricing", () => {
  const priced = () =>
    priceCase({
      lines: [
        { id: "a", unitPrice: 100, quantity: 3 },
        { id: "b", unitPrice: 50, taxRate: "0" },
      ],
      shipping: { method: "HOME", amount: 80, taxRate: "0.05" },
      codes: ["AMY10", "NOPE"],
      discounts: [
        {
          id: "sale",
          level: "PRODUCT",
          priority: 1,
          config: { type: "PERCENTAGE", percentOff: "50" },
          scope: { include: { products: ["a"] } },
          maxDiscountAmount: 100,
        },
        coded("amy", { priority: 2, condition: minimum(100) }),
        {
          id: "ship",
          level: "SHIPPING",
          priority: 3,
          config: { type: "FIXED_AMOUNT", amountOff: 30 },
        },
        tenOff("far", { priority: 4, condition: minimum(1_000) }),
      ],
      vouchers: [{ code: "AMY10", id: "v1", discountId: "amy", ownerAffiliateId: "amy" }],
    });

  test("has every sum", () => {
    expect(priced()).toMatchObject({
      currency: "TWD",
      subtotal: 350,
      productDiscountTotal: 100,
      cartDiscountTotal: 25,
      shippingDiscountTotal: 30,
      discountTotal: 155,
      total: 275,
      optimal: true,
    });
    expect(priced().shipping).toMatchObject({
      amount: 80,
      total: 50,
      discounts: [{ discountId: "ship", amount: 30 }],
    });
  });
  test("has every line with its discounts", () => {
    expect(priced().lines).toMatchObject([
      {
        lineId: "a",
        listUnitPrice: 100,
        quantity: 3,
        listTotal: 300,
        discounts: [
          { discountId: "sale", voucherId: null, amount: 100 },
          { discountId: "amy", voucherId: "v1", amount: 20 },
        ],
        total: 180,
      },
      { lineId: "b", discounts: [{ discountId: "amy", amount: 5 }], total: 45 },
    ]);
  });
  test("has tax by rate, the highest first", () => {
    expect(priced().tax).toEqual({
      net: 219 + 45,
      tax: 11,
      byRate: [
        { rate: "0.05", gross: 230, net: 219, tax: 11 },
        { rate: "0", gross: 45, net: 45, tax: 0 },
      ],
    });
  });
  test("tells every step, what it saw, and what its cap cut", () => {
    expect(priced().explanation.steps).toEqual([
      {
        step: "PRODUCT",
        discountId: "sale",
        basis: 300,
        amount: 100,
        uncapped: 150,
        lines: [{ lineId: "a", before: 300, amount: 100 }],
      },
      {
        step: "CART",
        discountId: "amy",
        basis: 250,
        amount: 25,
        uncapped: 25,
        lines: [
          { lineId: "a", before: 200, amount: 20 },
          { lineId: "b", before: 50, amount: 5 },
        ],
      },
      { step: "SHIPPING", discountId: "ship", basis: 80, amount: 30, uncapped: 30, lines: [] },
    ]);
  });
  test("tells every candidate, with what was compared", () => {
    expect(priced().explanation.candidates).toMatchObject([
      { discountId: "sale", matchedLines: 1, compared: [], outcome: "APPLIED" },
      {
        discountId: "amy",
        voucherId: "v1",
        compared: [{ type: "MINIMUM_ORDER", required: 100, actual: 350, met: true }],
        outcome: "APPLIED",
      },
      { discountId: "ship", outcome: "APPLIED" },
      { discountId: "far", priority: 4, outcome: "MINIMUM_ORDER_NOT_MET", lostTo: null },
    ]);
  });
  test("tells what was rejected: candidates, then codes", () => {
    expect(priced().rejected).toMatchObject([
      { discountId: "far", codeIndex: null, codeText: null, reason: "MINIMUM_ORDER_NOT_MET" },
      { discountId: null, codeIndex: 1, codeText: "NOPE", name: null, reason: "UNKNOWN_CODE" },
    ]);
  });
  test("tells who owns the code that applied", () => {
    expect(priced().applied[1]).toMatchObject({
      codeIndex: 0,
      ownerAffiliateId: "amy",
      level: "CART",
      step: "CART",
      version: 1,
    });
  });
  test("of an empty cart is empty", () => {
    const empty = priceCase({ lines: [], discounts: [tenOff("d")] });
    expect(empty).toMatchObject({
      total: 0,
      lines: [],
      applied: [],
      rejected: [],
      tax: { net: 0, tax: 0, byRate: [] },
    });
  });
});

describe("a step of groups", () => {
  test("is told with what it saw, lines in the cart's order", () => {
    const { explanation, applied, engineVersion } = priceCase({
      lines: [
        { id: "a", unitPrice: 300 },
        { id: "b", unitPrice: 100 },
        { id: "c", unitPrice: 500, quantity: 2 },
      ],
      discounts: [
        {
          id: "buy-2-get-2",
          level: "PRODUCT",
          config: {
            type: "BUY_X_GET_Y",
            buy: { quantity: 2 },
            get: { quantity: 2, benefit: { kind: "PERCENTAGE", percentOff: "50" } },
          },
        },
      ],
    });
    const lines = [
      { lineId: "a", before: 300, amount: 150 },
      { lineId: "b", before: 100, amount: 50 },
    ];
    expect(explanation.steps).toEqual([
      {
        step: "MULTI_BUY",
        discountId: "buy-2-get-2",
        basis: 400,
        amount: 200,
        uncapped: 200,
        lines,
      },
    ]);
    expect(applied).toMatchObject([{ step: "MULTI_BUY", lines }]);
    expect(engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

test("tax is told by rate, the highest first, wherever it lies in the cart", () => {
  const line = (id: string, taxRate: string) => ({ id, unitPrice: 105, taxRate });
  const { tax } = priceCase({
    lines: [line("a", "0"), line("b", "0.05"), line("c", "0.1"), line("d", "0.05")],
    discounts: [],
  });
  expect(tax.byRate).toEqual([
    { rate: "0.1", gross: 105, net: 95, tax: 10 },
    { rate: "0.05", gross: 210, net: 200, tax: 10 },
    { rate: "0", gross: 105, net: 105, tax: 0 },
  ]);
});

describe("hints", () => {
  test("come nearest first, measured in money", () => {
    const { hints } = priceCase({
      lines: [{ id: "a", unitPrice: 100, quantity: 2 }],
      discounts: [
        tenOff("far", { condition: minimum(900) }),
        tenOff("near", { condition: minimum(250) }),
        tenOff("two-more", { condition: { type: "MINIMUM_QUANTITY", quantity: 4 } }),
        tenOff("never", { condition: { type: "CHANNEL", channels: ["APP"] } }),
      ],
    });
    expect(hints).toMatchObject([
      { discountId: "near", missingAmount: 50 },
      { discountId: "two-more", missingQuantity: 2 },
      { discountId: "far", missingAmount: 700 },
    ]);
  });
  test("measure missing units by the cheapest in scope, or of the cart when nothing is in scope yet", () => {
    const two = { type: "MINIMUM_QUANTITY", quantity: 2, over: "SCOPE" };
    const { hints } = priceCase({
      lines: [
        { id: "a", unitPrice: 300 },
        { id: "b", unitPrice: 50, quantity: 1 },
      ],
      discounts: [
        tenOff("dear", { condition: two, scope: { include: { products: ["a"] } } }),
        tenOff("middle", { condition: minimum(550) }),
        tenOff("cheap", { condition: two, scope: { include: { products: ["b"] } } }),
      ],
    });
    expect(hints.map(({ discountId }) => discountId)).toEqual(["cheap", "middle", "dear"]);
  });
  test("of a pair whose own scope holds nothing are measured by the cheapest in the cart", () => {
    const { hints } = priceCase({
      lines: [
        { id: "a", unitPrice: 300 },
        { id: "b", unitPrice: 50 },
      ],
      discounts: [
        tenOff("sixty", { condition: minimum(410) }),
        {
          id: "pair",
          level: "PRODUCT",
          scope: { include: { products: ["none"] } },
          config: {
            type: "PAIR_PRICE",
            first: { include: { products: ["a"] } },
            second: { include: { products: ["x"] } },
            price: 10,
          },
        },
      ],
    });
    expect(hints.map(({ discountId }) => discountId)).toEqual(["pair", "sixty"]);
  });
  test("of one distance keep the order of the rules", () => {
    const { hints } = priceCase({
      discounts: [
        tenOff("b", { condition: minimum(1_100) }),
        tenOff("a", { condition: minimum(1_100) }),
      ],
    });
    expect(hints.map(({ discountId }) => discountId)).toEqual(["a", "b"]);
  });
  test("are for tiers and groups too", () => {
    const P50 = { kind: "PERCENTAGE", percentOff: "50" };
    const config = (value: object) => ({ level: "PRODUCT", config: value });
    const { hints } = priceCase({
      lines: [{ id: "a", unitPrice: 100 }],
      discounts: [
        {
          id: "tier",
          ...config({ type: "TIERED", basis: "AMOUNT", tiers: [{ from: 130, benefit: P50 }] }),
        },
        { id: "second", ...config({ type: "NTH_UNIT", n: 2, benefit: P50 }) },
        { id: "bundle", ...config({ type: "BUNDLE_PRICE", size: 4, benefit: P50 }) },
        {
          id: "buy",
          ...config({
            type: "BUY_X_GET_Y",
            buy: { quantity: 2 },
            get: { quantity: 1, benefit: P50 },
          }),
        },
      ],
    });
    expect(hints).toMatchObject([
      { discountId: "tier", missingAmount: 30 },
      { discountId: "second", missingQuantity: 1 },
      { discountId: "buy", missingQuantity: 2 },
      { discountId: "bundle", missingQuantity: 3 },
    ]);
  });
  test("name the voucher of an entered code", () => {
    const { hints } = priceCase({
      codes: ["AMY10"],
      discounts: [coded("amy", { condition: minimum(2_000) })],
      vouchers: [{ code: "AMY10", discountId: "amy" }],
    });
    expect(hints).toEqual([
      {
        discountId: "amy",
        voucherId: "AMY10",
        name: { "zh-TW": "amy", en: "amy" },
        missingAmount: 1_000,
      },
    ]);
  });
});

describe("a tier that earlier discounts put out of reach", () => {
  test("says how much is missing at its turn", () => {
    const P50 = { kind: "PERCENTAGE", percentOff: "50" };
    const { rejected } = priceCase({
      discounts: [
        {
          id: "a",
          level: "PRODUCT",
          priority: 1,
          config: { type: "PERCENTAGE", percentOff: "10" },
        },
        {
          id: "b",
          level: "PRODUCT",
          config: { type: "TIERED", basis: "AMOUNT", tiers: [{ from: 1_000, benefit: P50 }] },
        },
      ],
    });
    expect(rejected).toMatchObject([
      {
        discountId: "b",
        reason: "MINIMUM_ORDER_NOT_MET",
        data: { required: 1_000, actual: 900, missing: 100 },
      },
    ]);
  });
});

describe("what a change did to the offers", () => {
  const discounts = [
    tenOff("ten"),
    tenOff("from-2000", {
      condition: minimum(2_000),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 300 },
    }),
  ];
  const of = (unitPrice: number) => priceCase({ lines: [{ id: "a", unitPrice }], discounts });

  test("gained, and changed", () => {
    expect(diffPricings(of(1_000), of(2_000))).toEqual({
      gained: [
        {
          discountId: "from-2000",
          voucherId: null,
          name: { "zh-TW": "from-2000", en: "from-2000" },
          before: 0,
          after: 300,
        },
      ],
      lost: [],
      changed: [
        {
          discountId: "ten",
          voucherId: null,
          name: { "zh-TW": "ten", en: "ten" },
          before: 100,
          after: 170,
        },
      ],
      totalBefore: 900,
      totalAfter: 1_530,
    });
  });
  test("lost, and why", () => {
    const { lost, gained } = diffPricings(of(2_000), of(1_000));
    expect(gained).toEqual([]);
    expect(lost).toMatchObject([
      {
        discountId: "from-2000",
        before: 300,
        after: 0,
        reason: "MINIMUM_ORDER_NOT_MET",
        data: { missing: 1_000 },
      },
    ]);
  });
  test("lost, with the reason of that offer and of no other", () => {
    const mixed = [tenOff("a-far-one", { condition: minimum(9_999) }), ...discounts];
    const at = (unitPrice: number) =>
      priceCase({ lines: [{ id: "a", unitPrice }], discounts: mixed });
    expect(diffPricings(at(2_000), at(1_000)).lost).toMatchObject([
      { discountId: "from-2000", data: { required: 2_000 } },
    ]);
  });
  test("lost because it is no candidate any more has no reason", () => {
    const none = priceCase({ lines: [{ id: "a", unitPrice: 1_000 }], discounts: [] });
    expect(diffPricings(of(1_000), none).lost).toMatchObject([
      { discountId: "ten", reason: null, data: null },
    ]);
  });
  test("nothing", () => {
    expect(diffPricings(of(5), of(5))).toMatchObject({ gained: [], lost: [], changed: [] });
  });
});
