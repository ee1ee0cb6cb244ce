/** Carts and rules for the engine's benchmarks: made from a seed, so that every run prices the same ones. */
import type { Cart, CartLine, Discount, DiscountConfig, PricingContext } from "@8521/engine";

/** A small generator of numbers below `n`; the same seed gives the same shop. */
export function seeded(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) % n;
  };
}

const CATEGORIES = 40;
const TAGS = 20;
const COLLECTIONS = 20;

const uuid = (kind: string, number: number): string =>
  `01920000-${kind}-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** One line: a product in a category with two ancestors, one collection, two tags. */
export function lineOf(number: number, pick: (n: number) => number, offset = 0): CartLine {
  const category = pick(CATEGORIES) + offset;
  return {
    id: uuid("1111", number),
    productId: uuid("2222", number + offset),
    variantId: uuid("3333", number + offset),
    partnerId: uuid("4444", pick(3)),
    categoryIds: [
      uuid("5555", category),
      uuid("5556", Math.floor(category / 5)),
      uuid("5557", Math.floor(category / 20)),
    ],
    collectionIds: [uuid("6666", pick(COLLECTIONS) + offset)],
    tags: [`tag-${pick(TAGS) + offset}`, `tag-${pick(TAGS) + offset}`],
    kind: pick(5) === 0 ? "COURSE" : "PHYSICAL",
    unitPrice: 50 + pick(3_000),
    quantity: 1 + pick(4),
    taxRate: "0.05",
  };
}

export function cartOf(lineCount: number, seed: number): Cart {
  const pick = seeded(seed);
  return {
    currency: "TWD",
    lines: Array.from({ length: lineCount }, (_, number) => lineOf(number, pick)),
    shipping: { method: "HOME", amount: 100, taxRate: "0.05" },
    codes: [],
  };
}

const BASE: Omit<Discount, "id" | "name" | "config" | "level" | "priority"> = {
  version: 1,
  partnerId: null,
  status: "ACTIVE",
  currency: "TWD",
  condition: null,
  canStack: true,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: true,
  availability: { kind: "EVERYONE" },
  refundMode: "KEEP",
};

export function discountOf(
  number: number,
  level: Discount["level"],
  config: DiscountConfig,
  more: Partial<Discount> = {},
): Discount {
  const id = uuid("7777", number);
  const name = { "zh-TW": `優惠 ${number}`, en: `Offer ${number}` };
  return { ...BASE, id, name, level, config, priority: 1 + (number % 10), ...more };
}

/** Three in four discounts are for some of the goods; one in four asks for a minimum; a few do not stack. */
export function liveDiscounts(count: number, seed: number, offset = 0): Discount[] {
  const pick = seeded(seed);
  return Array.from({ length: count }, (_, at) => mixed(at, pick, offset));
}

function mixed(at: number, pick: (n: number) => number, offset: number): Discount {
  const number = at + offset * 1_000;
  const products = Array.from({ length: 3 }, () => uuid("2222", pick(200) + offset));
  const scopes: NonNullable<Discount["scope"]>[] = [
    { include: { categories: [uuid("5555", pick(CATEGORIES) + offset)] } },
    { include: { products } },
    { include: { collections: [uuid("6666", pick(COLLECTIONS) + offset)] } },
    { include: { tags: [`tag-${pick(TAGS) + offset}`] } },
  ];
  const scope = scopes[at % 4]!;
  const condition =
    pick(4) === 0 ? ({ type: "MINIMUM_ORDER", amount: 500 + pick(5_000) } as const) : null;
  const canStack = at % 25 !== 24;
  const exclusivity = "LEVEL_AND_LINES" as const;
  const more = { scope, condition, canStack, exclusivity };
  switch (at % 10) {
    case 0:
    case 1:
    case 2:
      return discountOf(
        number,
        "PRODUCT",
        { type: "PERCENTAGE", percentOff: `${5 + pick(20)}` },
        more,
      );
    case 3:
    case 4:
      return discountOf(number, "PRODUCT", { type: "FIXED_AMOUNT", amountOff: 5 + pick(50) }, more);
    case 5:
      return discountOf(number, "PRODUCT", nthUnit(), more);
    case 6:
      return discountOf(number, "PRODUCT", tiers(), more);
    case 7:
      return discountOf(number, "CART", { type: "PERCENTAGE", percentOff: "5" }, more);
    case 8:
      return discountOf(number, "CART", { type: "FIXED_AMOUNT", amountOff: 100 }, more);
    default:
      return discountOf(number, "PRODUCT", { type: "FIXED_PRICE", price: 200 + pick(800) }, more);
  }
}

function nthUnit(): DiscountConfig {
  return { type: "NTH_UNIT", n: 2, benefit: { kind: "PERCENTAGE", percentOff: "50" } };
}

function tiers(): DiscountConfig {
  return {
    type: "TIERED",
    basis: "QUANTITY",
    tiers: [
      { from: 2, benefit: { kind: "PERCENTAGE", percentOff: "5" } },
      { from: 4, benefit: { kind: "PERCENTAGE", percentOff: "10" } },
    ],
  };
}

export const CONTEXT: PricingContext = {
  now: Date.UTC(2026, 10, 21),
  timeZone: "Asia/Taipei",
  channel: "WEB",
  strategy: "PRIORITY",
  customer: null,
  vouchers: {},
};
