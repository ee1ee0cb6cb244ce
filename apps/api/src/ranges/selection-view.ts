import type { ScopeSelection, Selection } from "@8521/engine";
import type { ScopeSelectionInput } from "../discounts/discount-input.type.ts";
import type { Context } from "../ground/context.ts";
import { idsOf } from "../ground/global-id.ts";
import type { RangeSelectionInput } from "./range-input.type.ts";
import type { RangeSelection } from "./range.type.ts";

/** What a selection names, as things; what is gone is left out. */
export async function rangeSelection(
  c: Context,
  selection: Selection | undefined,
): Promise<RangeSelection> {
  const [products, variants, categories, collections, catalogs] = await Promise.all([
    c.load.product.many(selection?.products ?? []),
    c.load.variant.many(selection?.variants ?? []),
    c.load.category.many(selection?.categories ?? []),
    c.load.collection.many(selection?.collections ?? []),
    c.load.catalog.many(selection?.catalogs ?? []),
  ]);
  return {
    products,
    variants,
    categories,
    collections,
    catalogs,
    tags: [...(selection?.tags ?? [])],
    kinds: [...(selection?.kinds ?? [])],
  };
}

/** The engine's lists of what was sent, without the empty ones. */
export function selectionOf(input: RangeSelectionInput & Partial<ScopeSelectionInput>) {
  const lists = {
    products: idsOf("Product", input.productIds),
    variants: idsOf("Variant", input.variantIds),
    categories: idsOf("Category", input.categoryIds),
    collections: idsOf("Collection", input.collectionIds),
    tags: [...(input.tags ?? [])],
    catalogs: idsOf("Catalog", input.catalogIds),
    kinds: [...(input.kinds ?? [])],
    ranges: idsOf("Range", input.rangeIds),
  };
  const named = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(named) as ScopeSelection;
}
