import { automatic, categories, daysFrom, partner, rule, text, type OfferSeed } from "./rule.ts";

/** Campaign words that everybody may know. */
const campaigns = (now: Date): OfferSeed[] => [
  {
    rule: rule({
      name: text("滿 800 折 100", "NT$100 off from NT$800"),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 100 },
      condition: { type: "MINIMUM_ORDER", amount: 800 },
      limits: { total: 500, perCustomer: 3 },
      priority: 110,
      refundMode: "REEVALUATE",
    }),
    codes: [{ text: "SAVE100", isPublic: true, tags: ["newsletter"] }],
    budget: 50_000,
  },
  {
    rule: rule({
      name: text("限量十份折 300", "NT$300 off, ten times only"),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 300 },
      condition: { type: "MINIMUM_ORDER", amount: 1000 },
      priority: 111,
    }),
    codes: [
      {
        text: "FLASH300",
        isPublic: true,
        maxRedemptions: 10,
        maxRedemptionsPerCustomer: 1,
        tags: ["flash"],
      },
    ],
  },
  {
    rule: rule({
      name: text("線上課程折 300", "NT$300 off courses"),
      level: "PRODUCT",
      config: { type: "FIXED_AMOUNT", amountOff: 300, allocation: "ACROSS" },
      scope: { include: { kinds: ["COURSE"] } },
      limits: { total: null, perCustomer: 1 },
      priority: 112,
    }),
    codes: [{ text: "COURSE300", isPublic: true, tags: ["course"] }],
  },
  {
    rule: rule({
      name: text("免運碼", "Free delivery"),
      level: "SHIPPING",
      config: { type: "PERCENTAGE", percentOff: "100" },
      currency: null,
      priority: 113,
    }),
    codes: [{ text: "FREESHIP", isPublic: true, tags: ["shipping"] }],
  },
  {
    rule: rule({
      name: text("夏日 8 折（已結束）", "Summer: 20 % off (over)"),
      level: "CART",
      config: { type: "PERCENTAGE", percentOff: "20" },
      currency: null,
      startsAt: daysFrom(now, -90),
      endsAt: daysFrom(now, -30),
      maxDiscountAmount: null,
      priority: 114,
    }),
    codes: [{ text: "SUMMER20", isPublic: true }],
  },
  {
    rule: rule({
      name: text("新年 88 折（尚未開始）", "New year: 12 % off (soon)"),
      level: "CART",
      config: { type: "PERCENTAGE", percentOff: "12" },
      currency: null,
      startsAt: daysFrom(now, 14),
      endsAt: daysFrom(now, 45),
      priority: 115,
    }),
    codes: [{ text: "NEWYEAR12", isPublic: true }],
  },
  {
    rule: rule({
      name: text("團購信箱 15% off", "Company mail: 15 % off"),
      level: "CART",
      config: { type: "PERCENTAGE", percentOff: "15" },
      currency: null,
      canStack: false,
      exclusivity: "CART",
      priority: 116,
    }),
    codes: [{ text: "TEAM15", isPublic: true, domains: ["8521.test"] }],
    status: "PAUSED",
  },
  {
    rule: rule({
      ...automatic,
      name: text("雨天雨衣日（草稿）", "Rain-jacket day (draft)"),
      level: "PRODUCT",
      config: { type: "PERCENTAGE", percentOff: "15" },
      currency: null,
      scope: categories("carry-and-wear"),
      partnerId: partner("ridge-and-moss"),
      windows: [{ weekdays: [3], fromMinute: 0, toMinute: 1440 }],
      priority: 40,
    }),
    status: "DRAFT",
  },
];

/** Codes of those who recommend, and what their link gives. */
const recommended = (): OfferSeed[] => [
  {
    rule: rule({
      name: text("推廣夥伴 9 折", "Recommended: 10 % off"),
      level: "CART",
      config: { type: "PERCENTAGE", percentOff: "10" },
      currency: "TWD",
      maxDiscountAmount: 600,
      limits: { total: null, perCustomer: 5 },
      priority: 100,
    }),
    codes: [
      { text: "MINA10", isPublic: true, affiliate: "mina", tags: ["kol"] },
      // Misprinted on her first cards: reads like the one above, and is on the list of duplicates.
      { text: "MINAI0", isPublic: true, affiliate: "mina", tags: ["kol", "misprint"] },
      { text: "YARD10", isPublic: true, affiliate: "little-yard", tags: ["kol"] },
    ],
  },
  {
    rule: rule({
      name: text("阿睿的山上裝備 15% off", "Ridge walker: 15 % off gear"),
      level: "PRODUCT",
      config: { type: "PERCENTAGE", percentOff: "15" },
      currency: null,
      scope: categories("outdoor"),
      priority: 101,
    }),
    codes: [{ text: "RIDGE15", isPublic: true, affiliate: "ridge-walker", tags: ["kol"] }],
  },
  {
    rule: rule({
      name: text("首購見面禮折 80", "Welcome: NT$80 off the first order"),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 80 },
      condition: {
        type: "ALL",
        of: [{ type: "FIRST_ORDER" }, { type: "MINIMUM_ORDER", amount: 500 }],
      },
      limits: { total: null, perCustomer: 1 },
      priority: 105,
    }),
    codes: [
      { text: "HELLOMINA", isPublic: true, affiliate: "mina", tags: ["welcome"], welcomes: "mina" },
      {
        text: "HELLORIDGE",
        isPublic: true,
        affiliate: "ridge-walker",
        tags: ["welcome"],
        welcomes: "ridge-walker",
      },
      {
        text: "HELLOYARD",
        isPublic: true,
        affiliate: "little-yard",
        tags: ["welcome"],
        welcomes: "little-yard",
      },
    ],
  },
];

/** Private codes: sealed at rest, given to some customers. */
const gifts = (): OfferSeed[] => [
  {
    rule: rule({
      name: text("好友生日禮 200", "Birthday gift: NT$200"),
      level: "CART",
      config: { type: "FIXED_AMOUNT", amountOff: 200 },
      limits: { total: null, perCustomer: 1 },
      priority: 120,
    }),
    codes: [
      { text: "BDAY-7Q2F-9KXM", givenTo: "vip", tags: ["birthday"] },
      { text: "BDAY-M4TW-3HZP", givenTo: "vip", tags: ["birthday"] },
    ],
  },
];

export const codeOffers = (now: Date): OfferSeed[] => [
  ...recommended(),
  ...campaigns(now),
  ...gifts(),
];
