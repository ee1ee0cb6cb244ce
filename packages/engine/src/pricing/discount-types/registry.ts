import type { DiscountTypeDefinition } from "./definition.ts";
import { bundlePrice } from "./bundle-price.ts";
import { buyXGetY } from "./buy-x-get-y.ts";
import { fixedAmount } from "./fixed-amount.ts";
import { fixedPrice } from "./fixed-price.ts";
import { nthUnit } from "./nth-unit.ts";
import { pairPrice } from "./pair-price.ts";
import { percentage } from "./percentage.ts";
import { tiered } from "./tiered.ts";

/** Discount types by name. */
export type DiscountTypeRegistry = ReadonlyMap<string, DiscountTypeDefinition>;

/** Builds a registry. The same type twice is a mistake of the programmer, so it throws, at start-up. */
export function registerDiscountTypes(
  definitions: readonly DiscountTypeDefinition[],
): DiscountTypeRegistry {
  const registry = new Map<string, DiscountTypeDefinition>();
  for (const definition of definitions) {
    if (registry.has(definition.type)) {
      throw new Error(`discount type ${definition.type} is registered twice`);
    }
    registry.set(definition.type, definition);
  }
  return registry;
}

/** Every type of PRICING section 6. */
export const discountTypes = registerDiscountTypes([
  percentage,
  fixedAmount,
  fixedPrice,
  tiered,
  buyXGetY,
  bundlePrice,
  nthUnit,
  pairPrice,
]);
