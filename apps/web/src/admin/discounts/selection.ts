import { graphql, type AdminSelectionFragment, type ProductKind } from "@8521/contract";

/** What a scope names, with the names to show. */
export const SELECTION = graphql(`
  fragment AdminSelection on ScopeSelection {
    products {
      id
      name
    }
    variants {
      id
      title
      sku
      product {
        id
        name
      }
    }
    categories {
      id
      name
    }
    collections {
      id
      name
    }
    tags
    catalogs {
      id
      name
    }
    kinds
    ranges {
      id
      name
    }
  }
`);

/** Something chosen in a picker, with the name to show. */
export interface Chosen {
  id: string;
  name: string;
}

/** What a scope names; all lists empty means everything (included) or nothing (excluded). */
export interface DraftSelection {
  products: Chosen[];
  /** Single variants: kept and taken away here, chosen by the API only. */
  variants: Chosen[];
  categories: string[];
  collections: string[];
  tags: string[];
  catalogs: string[];
  kinds: ProductKind[];
  ranges: string[];
}

/** What is included, less what is excluded. */
export interface DraftScope {
  include: DraftSelection;
  exclude: DraftSelection;
}

export const nothing: DraftSelection = {
  products: [],
  variants: [],
  categories: [],
  collections: [],
  tags: [],
  catalogs: [],
  kinds: [],
  ranges: [],
};

export const everything: DraftScope = { include: nothing, exclude: nothing };

/** Whether any list of it names something. */
export function namesAnything(selection: DraftSelection): boolean {
  return Object.values(selection).some((list) => list.length > 0);
}

/** A selection as the form holds it. Ranges name no ranges, so theirs may be left out. */
export function selectionOf(
  selection: Omit<AdminSelectionFragment, "ranges" | "__typename"> &
    Partial<Pick<AdminSelectionFragment, "ranges">>,
): DraftSelection {
  return {
    products: selection.products.map(({ id, name }) => ({ id, name })),
    variants: selection.variants.map(({ id, title, sku, product }) => ({
      id,
      name: `${product.name}（${title || sku}）`,
    })),
    categories: idsOf(selection.categories),
    collections: idsOf(selection.collections),
    tags: [...selection.tags],
    catalogs: idsOf(selection.catalogs),
    kinds: [...selection.kinds],
    ranges: idsOf(selection.ranges ?? []),
  };
}

/** A selection as the API of ranges is sent it. */
export function namesOf(selection: DraftSelection) {
  return {
    productIds: idsOf(selection.products),
    variantIds: idsOf(selection.variants),
    categoryIds: selection.categories,
    collectionIds: selection.collections,
    tags: selection.tags,
    catalogIds: selection.catalogs,
    kinds: selection.kinds,
  };
}

/** A scope as the API of discounts is sent it: the same, and ranges. */
export function scopeInputOf({ include, exclude }: DraftScope) {
  return {
    include: { ...namesOf(include), rangeIds: include.ranges },
    exclude: { ...namesOf(exclude), rangeIds: exclude.ranges },
  };
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
