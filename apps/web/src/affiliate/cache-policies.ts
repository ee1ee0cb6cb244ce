import type { InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { client } from "../app/client.ts";

/** How the portal's lists grow in the cache. Loaded with the area, so the shop does not carry it. */
(client.cache as InMemoryCache).policies.addTypePolicies({
  AffiliatePortal: {
    merge: true,
    fields: {
      orders: relayStylePagination(),
      commissions: relayStylePagination(["states"]),
    },
  },
});
