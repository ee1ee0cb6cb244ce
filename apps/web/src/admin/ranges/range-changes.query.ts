import { graphql } from "@8521/contract";

export const CREATE_RANGE = graphql(`
  mutation AdminRangeCreate($input: RangeInput!) {
    rangeCreate(input: $input) {
      range {
        ...AdminRangeDetail
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
`);

export const UPDATE_RANGE = graphql(`
  mutation AdminRangeUpdate($id: ID!, $version: Int!, $input: RangeInput!) {
    rangeUpdate(id: $id, version: $version, input: $input) {
      range {
        ...AdminRangeDetail
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
`);

export const ARCHIVE_RANGE = graphql(`
  mutation AdminRangeArchive($id: ID!) {
    rangeArchive(id: $id) {
      range {
        ...AdminRangeDetail
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
`);

export const CREATE_CATALOG = graphql(`
  mutation AdminCatalogCreate($input: CatalogInput!) {
    catalogCreate(input: $input) {
      catalog {
        ...AdminCatalogDetail
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
`);

export const UPDATE_CATALOG = graphql(`
  mutation AdminCatalogUpdate($id: ID!, $version: Int!, $input: CatalogChangeInput!) {
    catalogUpdate(id: $id, version: $version, input: $input) {
      catalog {
        ...AdminCatalogDetail
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
`);

export const ARCHIVE_CATALOG = graphql(`
  mutation AdminCatalogArchive($id: ID!) {
    catalogArchive(id: $id) {
      catalog {
        ...AdminCatalogDetail
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
`);
