/** Worlds of one kind of discount each: where all kinds are drawn alike, the rarer ones meet too seldom. */
import fc from "fast-check";
import type { Discount, PricingContext } from "../model.ts";
import {
  at,
  cart,
  contextWith,
  discount,
  discountsUpTo,
  fixedAmount,
  fixedPrice,
  multiBuy,
  tiered,
  type World,
} from "./worlds.ts";

/** Without rates and allocated amounts a unit costs what it costs, whichever line it lies on. */
const exactPerUnit = fc.oneof(
  at("PRODUCT", fc.oneof(fixedAmount, fixedPrice)),
  at("SHIPPING", fc.oneof(fixedAmount, fixedPrice)),
);

/** A discount that takes the same off a unit whichever line it lies on, and however many lie beside it. */
const exactDiscount: fc.Arbitrary<Discount> = fc
  .tuple(discount, exactPerUnit)
  .map(([rule, { level, config }]) => ({ ...rule, level, config, maxDiscountAmount: null }));

/** A discount that forms groups of units, and that nothing keeps from forming them. */
const groupDiscount: fc.Arbitrary<Discount> = fc
  .tuple(discount, at("PRODUCT", fc.oneof(multiBuy, multiBuy, tiered)))
  .map(([rule, { level, config }]) => ({
    ...rule,
    level,
    config,
    condition: null,
    canStack: true,
    excludedDiscountIds: [],
  }));

/** A discount that stands in the way of others: most do not stack, many only on common lines. */
const rivalDiscount: fc.Arbitrary<Discount> = fc
  .record({
    rule: discount,
    canStack: fc.oneof(fc.constant(false), fc.boolean()),
    excluded: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
  })
  .map(({ rule, canStack, excluded }) => ({
    ...rule,
    canStack,
    excludedDiscountIds: excluded.map((number) => `d${number}`),
    condition: null,
  }));

/** Worlds where every discount forms groups and takes units from the next. */
export const groupWorldOf = (max: number): fc.Arbitrary<World> =>
  fc.record({
    cart,
    discounts: discountsUpTo(max, groupDiscount),
    context: fc.constant(contextWith("PRIORITY")),
  });

/** The same, where discounts stand in each other's way. */
export const rivalWorldOf = (
  max: number,
  strategy: PricingContext["strategy"],
): fc.Arbitrary<World> =>
  fc.record({
    cart,
    discounts: discountsUpTo(max, rivalDiscount),
    context: fc.constant(contextWith(strategy)),
  });

/** The same, where nothing is rounded, shared out or cut to a cap. */
export const exactWorldOf = (max: number): fc.Arbitrary<World> =>
  fc.record({
    cart,
    discounts: discountsUpTo(max, exactDiscount),
    context: fc.constant(contextWith("PRIORITY")),
  });
