import { describe, expect, it } from "vitest";
import type { DiscountFacts } from "./discount.query.ts";
import { draftOf, emptyDraft, inputOf } from "./draft.ts";

const none = { products: [], categories: [], collections: [], tags: [], kinds: [] };
const discount = {
  id: "d1",
  version: 3,
  name: "春季",
  names: { zhTW: "春季", en: "Spring" },
  level: "CART",
  type: "PERCENTAGE",
  config: { type: "PERCENTAGE", percentOff: "12.5" },
  scope: { include: { ...none, categories: [{ id: "c1", name: "茶" }] }, exclude: none },
  conditions: {
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
