import { graphql, type ProductFilter, type ProductKind, type ProductSort } from "@8521/contract";
import type { ListSearch } from "../app/list-search.ts";
import { splitList } from "../app/search-params.ts";

export const ListQuery = graphql(/* GraphQL */ `
  query ProductList($first: Int!, $after: String, $filter: ProductFilter, $sort: ProductSort!) {
    products(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        cursor
        node {
          ...ProductCardFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      facets {
        categories {
          ...FacetFields
        }
        collections {
          ...FacetFields
        }
        tags {
          ...FacetFields
        }
        priceMin {
          amount
          currency
        }
        priceMax {
          amount
          currency
        }
      }
    }
  }
`);

export const FacetFields = graphql(/* GraphQL */ `
  fragment FacetFields on Facet {
    value
    label
    count
  }
`);

export const SORTS = ["RECOMMENDED", "NEWEST", "PRICE_ASC", "PRICE_DESC", "NAME"] as const;

/** The order asked for in the address, or the shop's own. */
export function sortOf(search: ListSearch): ProductSort {
  return SORTS.find((sort) => sort === search.sort?.toUpperCase()) ?? "RECOMMENDED";
}

/** The address's filters as the API takes them. `price` is `500-2000`, either end may be missing. */
export function filterOf(search: ListSearch, kind: ProductKind | null): ProductFilter {
  const [priceMin, priceMax] = (search.price ?? "").split("-");
  const tags = splitList(search.tag);
  return {
    ...(kind ? { kind } : {}),
    ...(search.q ? { search: search.q } : {}),
    ...(search.category ? { category: search.category } : {}),
    ...(search.collection ? { collection: search.collection } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(/^\d+$/.test(priceMin ?? "") ? { priceMin } : {}),
    ...(/^\d+$/.test(priceMax ?? "") ? { priceMax } : {}),
    ...(search.stock ? { inStock: true } : {}),
  };
}
