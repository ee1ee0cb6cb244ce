import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";

const VIEWER = graphql(`
  query AreaViewer {
    viewer {
      id
      name
      email
      roles
      permissions
    }
  }
`);

/** Whoever is signed in, asked anew each time an area is entered: rights may have changed since. */
export function useAreaViewer() {
  return useQuery(VIEWER, { fetchPolicy: "network-only", nextFetchPolicy: "cache-first" });
}
