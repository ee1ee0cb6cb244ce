import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";

const SHELVES = graphql(`
  query AdminShelves {
    categories {
      id
      name
      children {
        id
        name
      }
    }
    collections {
      id
      name
    }
    products(first: 1) {
      facets {
        tags {
          value
          label
          count
        }
      }
    }
    admin {
      ranges(first: 100) {
        edges {
          cursor
          node {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      catalogs(first: 100) {
        edges {
          cursor
          node {
            id
            name
            partner {
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

/** Everything that a scope can be chosen from, with the names to show. Ranges and catalogs: the first hundred by name. */
export function useShelves() {
  const { data } = useQuery(SHELVES, { fetchPolicy: "cache-and-network" });
  const categories = (data?.categories ?? []).flatMap((top) => [
    { value: top.id, label: top.name },
    ...top.children.map(({ id, name }) => ({ value: id, label: `${top.name} › ${name}` })),
  ]);
  const catalogs = data?.admin?.catalogs.edges ?? [];
  return {
    categories,
    collections: (data?.collections ?? []).map(({ id, name }) => ({ value: id, label: name })),
    tags: (data?.products.facets.tags ?? []).map(({ value }) => value),
    ranges: (data?.admin?.ranges.edges ?? []).map(({ node }) => ({
      value: node.id,
      label: node.name,
    })),
    catalogs: catalogs.map(({ node }) => ({
      value: node.id,
      label: `${node.partner.name} › ${node.name}`,
    })),
  };
}
