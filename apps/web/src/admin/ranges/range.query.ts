import {
  graphql,
  type AdminCatalogDetailFragment,
  type AdminCatalogsQuery,
  type AdminRangeDetailFragment,
  type AdminRangesQuery,
} from "@8521/contract";

export const RANGES = graphql(`
  query AdminRanges($after: String, $filter: SelectionFilter) {
    admin {
      ranges(first: 20, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            status
            memberCount
            updatedAt
            partner {
              id
              name
            }
            usedBy {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const CATALOGS = graphql(`
  query AdminCatalogs($after: String, $filter: SelectionFilter) {
    admin {
      catalogs(first: 20, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            status
            productCount
            updatedAt
            partner {
              id
              name
            }
            usedBy {
              id
              name
            }
            usedByRanges {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What a range names. */
export const RANGE_SELECTION = graphql(`
  fragment AdminRangeSelection on RangeSelection {
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
  }
`);

/** All that the editor reads of one range. Changes answer with it too. */
export const RANGE_DETAIL = graphql(`
  fragment AdminRangeDetail on Range {
    id
    version
    name
    names {
      zhTW
      en
    }
    status
    partner {
      id
      name
    }
    include {
      ...AdminRangeSelection
    }
    exclude {
      ...AdminRangeSelection
    }
    usedBy {
      id
      name
      sentence
    }
  }
`);

export const RANGE = graphql(`
  query AdminRange($id: ID!) {
    admin {
      range(id: $id) {
        ...AdminRangeDetail
      }
    }
  }
`);

/** A product in a range or catalog, as a row. */
export const HELD_PRODUCTS = graphql(`
  fragment AdminHeldProducts on HeldProductConnection {
    totalCount
    edges {
      cursor
      node {
        id
        name
        partner {
          id
          name
        }
        priceFrom {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const PREVIEW = graphql(`
  query AdminRangePreview($input: RangeInput!, $first: Int!) {
    admin {
      rangePreview(input: $input, first: $first) {
        products {
          ...AdminHeldProducts
        }
        problems {
          __typename
          code
          message
          path
          remedy
        }
      }
    }
  }
`);

export const CATALOG_DETAIL = graphql(`
  fragment AdminCatalogDetail on Catalog {
    id
    version
    name
    names {
      zhTW
      en
    }
    status
    partner {
      id
      slug
      name
    }
    productCount
    usedBy {
      id
      name
      sentence
    }
    usedByRanges {
      id
      name
    }
  }
`);

export const CATALOG = graphql(`
  query AdminCatalog($id: ID!) {
    admin {
      catalog(id: $id) {
        ...AdminCatalogDetail
      }
    }
  }
`);

export const CATALOG_PRODUCTS = graphql(`
  query AdminCatalogProducts($id: ID!, $after: String) {
    admin {
      catalog(id: $id) {
        id
        products(first: 50, after: $after) {
          ...AdminHeldProducts
        }
      }
    }
  }
`);

/** Whose ranges and catalogs this admin may write. */
export const PARTNERS = graphql(`
  query AdminPartners {
    admin {
      partners {
        id
        slug
        name
      }
    }
  }
`);

export type RangeRow = NonNullable<AdminRangesQuery["admin"]>["ranges"]["edges"][number]["node"];
export type CatalogRow = NonNullable<
  AdminCatalogsQuery["admin"]
>["catalogs"]["edges"][number]["node"];
export type RangeFacts = AdminRangeDetailFragment;
export type CatalogFacts = AdminCatalogDetailFragment;
