import { seedId } from "@8521/database/seed";
import { automatic, categories, partner, products, rule, text, type OfferSeed } from "./rule.ts";

/** Discounts that apply by themselves. */
export const automaticOffers = (): OfferSeed[] => [
  {
    rule: rule({
      ...automatic,
      name: text("鑄鐵鍋本月價", "Pot of the month"),
      level: "PRODUCT",
      config: { type: "FIXED_PRICE", price: 3680 },
      scope: products("enamelled-pot"),
      partnerId: partner("slow-day"),
      priority: 10,
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("咖啡豆與茶葉 9 折", "10 % off beans and leaves"),
      level: "PRODUCT",
      config: { type: "PERCENTAGE", percentOff: "10" },
      currency: null,
      scope: categories("beans-and-leaves"),
      partnerId: partner("slow-day"),
      priority: 20,
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("手工皂 3 件 9 折、6 件 8 折", "Soap: 3 for 10 % off, 6 for 20 %"),
      level: "PRODUCT",
      config: {
        type: "TIERED",
        basis: "QUANTITY",
        tiers: [
          { from: 3, benefit: { kind: "PERCENTAGE", percentOff: "10" } },
          { from: 6, benefit: { kind: "PERCENTAGE", percentOff: "20" } },
        ],
      },
      currency: null,
      scope: products("mugwort-soap"),
      partnerId: partner("ridge-and-moss"),
      priority: 30,
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("筆記本買二送一", "Notebooks: buy two, get one"),
      level: "PRODUCT",
      config: {
        type: "BUY_X_GET_Y",
        buy: { quantity: 2 },
        get: { quantity: 1, benefit: { kind: "PERCENTAGE", percentOff: "100" } },
      },
      currency: null,
      scope: products("cloth-notebook"),
      partnerId: partner("slow-day"),
      priority: 31,
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("滿 3,000 折 300", "NT$300 off from NT$3,000"),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 300 },
      condition: { type: "MINIMUM_ORDER", amount: 3000, over: "CART" },
      priority: 50,
      refundMode: "REEVALUATE",
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("慢日好友 95 折", "Friends of the house: 5 % off"),
      level: "CART",
      config: { type: "PERCENTAGE", percentOff: "5" },
      availability: { kind: "CUSTOMER_GROUP", groupIds: [seedId("group:vip")] },
      maxDiscountAmount: 500,
      priority: 60,
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("ATM 付款折 30", "NT$30 off when paid by ATM"),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 30 },
      condition: {
        type: "ALL",
        of: [
          { type: "PAYMENT_METHOD", methods: ["ATM"] },
          { type: "MINIMUM_ORDER", amount: 500 },
        ],
      },
      priority: 70,
    }),
  },
  {
    rule: rule({
      ...automatic,
      name: text("滿 1,500 免運", "Free delivery from NT$1,500"),
      level: "SHIPPING",
      config: { type: "FIXED_PRICE", price: 0 },
      condition: { type: "MINIMUM_ORDER", amount: 1500, over: "CART" },
      priority: 90,
    }),
  },
];
