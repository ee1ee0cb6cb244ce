import { describe, expect, it } from "vitest";
import type { DiscountFacts } from "./discount.query.ts";
import { draftOf, emptyDraft, inputOf } from "./draft.ts";
import { everything } from "./selection.ts";

const none = {
  products: [],
  variants: [],
  categories: [],
  collections: [],
  tags: [],
  catalogs: [],
  kinds: [],
  ranges: [],
};
const discount = {
  id: "d1",
  version: 3,
  name: "春季",
  names: { zhTW: "春季", en: "Spring" },
  level: "CART",
  type: "PERCENTAGE",
  config: { type: "PERCENTAGE", percentOff: "12.5" },
  scope: { include: { ...none, categories: [{ id: "c1", name: "茶" }] }, exclude: none },
  configScopes: [],
  conditions: {
    requiredScope: null,
    requiredQuantity: 0,
    match: "ALL",
    minimumAmount: { amount: "1000", currency: "TWD" },
    minimumQuantity: null,
    minimumOverScope: false,
    customerGroups: [],
    firstOrder: false,
    signedIn: false,
    paymentMethods: [],
    shippingMethods: [],
    emailDomains: [],
    channels: [],
    other: null,
  },
  priority: 10,
  canStack: false,
  excludedDiscounts: [{ id: "d2", name: "其他" }],
  automatic: false,
  startsAt: "2026-11-30T16:00:00.000Z",
  endsAt: null,
  maxRedemptions: 500,
  maxRedemptionsPerCustomer: 1,
  budget: null,
  maxDiscountAmount: { amount: "500", currency: "TWD" },
  refundMode: "KEEP",
} as unknown as DiscountFacts;

describe("a discount's draft", () => {
  it("becomes the same input again", () => {
    expect(inputOf(draftOf(discount))).toMatchObject({
      name: { zhTW: "春季", en: "Spring" },
      level: "CART",
      type: "PERCENTAGE",
      config: { percentOff: "12.5" },
      scope: { include: { categoryIds: ["c1"] } },
      conditions: { minimumAmount: "1000", minimumQuantity: null },
      priority: 10,
      canStack: false,
      excludedDiscountIds: ["d2"],
      startsAt: "2026-11-30T16:00:00.000Z",
      endsAt: null,
      maxRedemptions: 500,
      maxRedemptionsPerCustomer: 1,
      budget: null,
      maxDiscountAmount: "500",
    });
  });

  it("keeps ranges, catalogs and single variants, wherever the rule names them", () => {
    const variant = { id: "v1", title: "M", sku: "S", product: { id: "p1", name: "茶" } };
    const include = {
      ...none,
      variants: [variant],
      catalogs: [{ id: "k1", name: "選品" }],
      ranges: [{ id: "r1", name: "茶具" }],
    };
    const scope = { include, exclude: none };
    const pair = {
      ...discount,
      type: "PAIR_PRICE",
      config: { type: "PAIR_PRICE", price: 300, first: { include: { ranges: ["raw"] } } },
      configScopes: [{ field: "first", scope }],
      scope,
      conditions: { ...discount.conditions, requiredScope: scope, requiredQuantity: 2 },
    } as unknown as DiscountFacts;
    const named = { include: { rangeIds: ["r1"], catalogIds: ["k1"], variantIds: ["v1"] } };
    expect(inputOf(draftOf(pair))).toMatchObject({
      config: { price: 300 },
      configScopes: [
        { field: "first", scope: named },
        { field: "second", scope: { include: { rangeIds: [] } } },
      ],
      scope: named,
      conditions: { requiredScope: named, requiredQuantity: 2 },
    });
    expect(inputOf(draftOf(pair)).config).toEqual({ price: 300 });
  });

  it("of another kind sends no scope that says nothing", () => {
    const gift = { ...emptyDraft, type: "BUY_X_GET_Y", configScopes: { "get.scope": everything } };
    expect(inputOf(gift).configScopes).toEqual([]);
    expect(inputOf(gift).conditions).not.toHaveProperty("requiredScope");
  });

  it("keeps conditions the form can't show, whole", () => {
    const other = { type: "NOT", of: { type: "FIRST_ORDER" } };
    expect(inputOf({ ...emptyDraft, other }).conditions).toEqual({ other });
  });

  it("asks nothing where nothing was typed", () => {
    expect(inputOf(emptyDraft)).toMatchObject({
      budget: null,
      maxRedemptions: null,
      startsAt: null,
    });
  });
});
