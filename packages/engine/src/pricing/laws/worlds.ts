/** Generated carts and rules for the laws: small enough for brute force, odd enough to find what is wrong. */
import fc from "fast-check";
import type {
  Cart,
  CartLine,
  Condition,
  Discount,
  DiscountConfig,
  PricingContext,
  Scope,
  UnitBenefit,
} from "../model.ts";

export interface World {
  readonly cart: Cart;
  readonly discounts: readonly Discount[];
  readonly context: PricingContext;
}

const CATEGORIES = ["tea", "cups", "books"];
const TAGS = ["new", "sale"];
const PARTNERS = ["north", "south"];

const price = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3_000 }));
const percentOff = fc.constantFrom("5", "10", "12.5", "33.33333", "50", "100");

const line = fc.record({
  unitPrice: price,
  quantity: fc.integer({ min: 1, max: 4 }),
  categoryIds: fc.subarray(CATEGORIES),
  tags: fc.subarray(TAGS),
  partnerId: fc.constantFrom(...PARTNERS),
  taxRate: fc.constantFrom("0.05", "0.05", "0"),
});

export const cart: fc.Arbitrary<Cart> = fc
  .record({
    lines: fc.array(line, { minLength: 0, maxLength: 5 }),
    shipping: fc.option(fc.record({ amount: fc.integer({ min: 0, max: 200 }) })),
  })
  .map(({ lines, shipping }) => ({
    currency: "TWD",
    lines: lines.map(lineNumbered),
    shipping: shipping && { method: "HOME", amount: shipping.amount, taxRate: "0.05" },
    codes: [],
  }));

function lineNumbered(facts: Partial<CartLine>, at: number): CartLine {
  return {
    id: `line-${at}`,
    productId: `product-${at % 3}`,
    variantId: `variant-${at}`,
    collectionIds: [],
    kind: "PHYSICAL",
    ...facts,
  } as CartLine;
}

const selection = fc.oneof(
  fc.record({ categories: fc.subarray(CATEGORIES, { minLength: 1 }) }),
  fc.record({ tags: fc.subarray(TAGS, { minLength: 1 }) }),
  fc.record({ products: fc.subarray(["product-0", "product-1"], { minLength: 1 }) }),
);

export const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({}),
  fc.record({ include: selection }),
  fc.record({ exclude: selection }),
  fc.record({ include: selection, exclude: selection }),
);

const benefit: fc.Arbitrary<UnitBenefit> = fc.oneof(
  fc.record({ kind: fc.constant("PERCENTAGE" as const), percentOff }),
  fc.record({
    kind: fc.constant("FIXED_AMOUNT" as const),
    amountOff: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({ kind: fc.constant("FIXED_PRICE" as const), price }),
);

const maxApplications = fc.option(fc.integer({ min: 1, max: 3 }));
const small = fc.integer({ min: 1, max: 3 });

const percentage = fc.record({ type: fc.constant("PERCENTAGE" as const), percentOff });
export const fixedAmount = fc.record({
  type: fc.constant("FIXED_AMOUNT" as const),
  amountOff: fc.integer({ min: 1, max: 300 }),
});
const fixedAmountAllocated = fc.record({
  type: fc.constant("FIXED_AMOUNT" as const),
  amountOff: fc.integer({ min: 1, max: 300 }),
  allocation: fc.constantFrom("PER_UNIT" as const, "ACROSS" as const),
});
export const fixedPrice = fc.record({ type: fc.constant("FIXED_PRICE" as const), price });

const tiers = (from: fc.Arbitrary<number>, of: fc.Arbitrary<UnitBenefit>) =>
  fc
    .uniqueArray(fc.record({ from, benefit: of }), {
      minLength: 1,
      maxLength: 3,
      selector: (tier) => tier.from,
    })
    .map((list) => list.toSorted((a, b) => a.from - b.from));

const amountOff = fc.record({
  kind: fc.constant("FIXED_AMOUNT" as const),
  amountOff: fc.integer({ min: 1, max: 200 }),
});

export const tiered = fc.oneof(
  fc.record({
    type: fc.constant("TIERED" as const),
    basis: fc.constant("QUANTITY" as const),
    tiers: tiers(fc.integer({ min: 1, max: 8 }), benefit),
  }),
  fc.record({
    type: fc.constant("TIERED" as const),
    basis: fc.constant("AMOUNT" as const),
    tiers: tiers(fc.integer({ min: 1, max: 2_000 }), benefit),
  }),
  fc.record({
    type: fc.constant("TIERED" as const),
    basis: fc.constantFrom("AMOUNT" as const, "QUANTITY" as const),
    tiers: tiers(fc.integer({ min: 2, max: 500 }), amountOff),
    repeat: fc.constant(true),
  }),
);

export const multiBuy = fc.oneof(
  fc.record({
    type: fc.constant("BUY_X_GET_Y" as const),
    buy: fc.record({ scope: fc.option(scope, { nil: undefined }), quantity: small }),
    get: fc.record({ scope: fc.option(scope, { nil: undefined }), quantity: small, benefit }),
    maxApplications,
  }),
  fc.record({
    type: fc.constant("BUNDLE_PRICE" as const),
    size: fc.integer({ min: 1, max: 4 }),
    benefit: fc.oneof(
      fc.record({ kind: fc.constant("FIXED_PRICE" as const), price }),
      fc.record({ kind: fc.constant("PERCENTAGE" as const), percentOff }),
    ),
    maxApplications,
  }),
  fc.record({
    type: fc.constant("NTH_UNIT" as const),
    n: fc.integer({ min: 2, max: 4 }),
    benefit,
    pick: fc.constantFrom("LAST_OF_RUN" as const, "CHEAPEST" as const),
    maxApplications,
  }),
  fc.record({
    type: fc.constant("PAIR_PRICE" as const),
    first: scope,
    second: scope,
    price,
    maxApplications,
  }),
);

export interface Ruled {
  readonly level: Discount["level"];
  readonly config: DiscountConfig;
}

export const at = (level: Discount["level"], config: fc.Arbitrary<unknown>): fc.Arbitrary<Ruled> =>
  config.map((value) => ({ level, config: value as DiscountConfig }));

const ruled = fc.oneof(
  { weight: 3, arbitrary: at("PRODUCT", fc.oneof(percentage, fixedAmountAllocated, fixedPrice)) },
  { weight: 2, arbitrary: at("PRODUCT", tiered) },
  { weight: 4, arbitrary: at("PRODUCT", multiBuy) },
  { weight: 3, arbitrary: at("CART", fc.oneof(percentage, fixedAmount, fixedPrice)) },
  { weight: 1, arbitrary: at("SHIPPING", fc.oneof(percentage, fixedAmount, fixedPrice)) },
);

const over = fc.constantFrom("CART" as const, "SCOPE" as const);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    type: fc.constant("MINIMUM_ORDER" as const),
    amount: fc.integer({ min: 1, max: 3_000 }),
    over,
  }),
  fc.record({
    type: fc.constant("MINIMUM_QUANTITY" as const),
    quantity: fc.integer({ min: 1, max: 8 }),
    over,
  }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc.record({ type: fc.constant("NOT" as const), of: leaf }),
  fc.record({
    type: fc.constantFrom("ALL" as const, "ANY" as const),
    of: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<Condition>,
);

const settings = fc.record({
  scope,
  condition: fc.option(condition, { freq: 2 }),
  priority: fc.integer({ min: 1, max: 4 }),
  canStack: fc.oneof(fc.constant(true), fc.boolean()),
  exclusivity: fc.constantFrom("CART" as const, "LEVEL_AND_LINES" as const),
  excluded: fc.subarray([0, 1, 2, 3], { maxLength: 1 }),
  minimumBasis: fc.constantFrom("BEFORE_DISCOUNTS" as const, "RUNNING" as const),
  maxDiscountAmount: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }),
  partnerId: fc.option(fc.constantFrom(...PARTNERS), { freq: 3 }),
});

export const discount: fc.Arbitrary<Discount> = fc
  .tuple(ruled, settings)
  .map(([{ level, config }, { excluded, ...rest }]) => ({
    id: "",
    version: 1,
    name: { "zh-TW": "優惠", en: "Offer" },
    status: "ACTIVE",
    level,
    config,
    currency: "TWD",
    excludedDiscountIds: excluded.map((number) => `d${number}`),
    startsAt: null,
    endsAt: null,
    limits: { total: null, perCustomer: null },
    automatic: true,
    availability: { kind: "EVERYONE" },
    refundMode: "KEEP",
    ...rest,
  }));

/** Discounts d0, d1, … none of which excludes itself. */
export const discountsUpTo = (max: number, of = discount): fc.Arbitrary<Discount[]> =>
  fc.array(of, { minLength: 1, maxLength: max }).map((list) =>
    list.map((rule, number) => ({
      ...rule,
      id: `d${number}`,
      excludedDiscountIds: rule.excludedDiscountIds.filter((id) => id !== `d${number}`),
    })),
  );

export const contextWith = (strategy: PricingContext["strategy"]): PricingContext => ({
  now: 1_800_000_000_000,
  timeZone: "Asia/Taipei",
  channel: "WEB",
  strategy,
  customer: null,
  vouchers: {},
});

/** A cart with up to `max` discounts under a strategy. */
export const worldOf = (max: number, strategy: PricingContext["strategy"]): fc.Arbitrary<World> =>
  fc.record({
    cart,
    discounts: discountsUpTo(max),
    context: fc.constant(contextWith(strategy)),
  });

/** As many runs of a law as the environment asks for. */
export const RUNS = Number(process.env["LAW_RUNS"] ?? 400);
