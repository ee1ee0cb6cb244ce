import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { relayStylePagination } from "@apollo/client/utilities";
import { currentLocale } from "../i18n/i18n.ts";
import { possibleTypes } from "./possible-types.ts";

const http = new HttpLink({ uri: "/graphql", credentials: "same-origin" });

/** Every request says its language, who asks, and that it is no form of another site. */
const headers = new SetContextLink((previous) => ({
  headers: {
    ...(previous.headers as Record<string, string> | undefined),
    "accept-language": currentLocale(),
    "apollo-require-preflight": "1",
    "apollographql-client-name": "web",
  },
}));

/** The one client of the SPA. What the server decides (prices, states) is never computed here. */
export const client = new ApolloClient({
  link: ApolloLink.from([headers, http]),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { products: relayStylePagination(["filter", "sort"]) } },
      Customer: { fields: { orders: relayStylePagination(["states"]) } },
      Cart: { fields: { pricing: { merge: true } } },
    },
  }),
  defaultOptions: {
    watchQuery: { fetchPolicy: "cache-and-network" },
  },
});
