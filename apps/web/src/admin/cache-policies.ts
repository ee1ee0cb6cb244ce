import type { InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { client } from "../app/client.ts";

/** How lists of the back office grow in the cache. Loaded with the area, so the shop does not carry it. */
(client.cache as InMemoryCache).policies.addTypePolicies({
  Admin: {
    merge: true,
    fields: {
      discounts: relayStylePagination(["filter"]),
      vouchers: relayStylePagination(["filter"]),
      voucherDuplicates: relayStylePagination(["kind"]),
      voucherTimeline: relayStylePagination(["id"]),
      voucherBatches: relayStylePagination(),
      ranges: relayStylePagination(["filter"]),
      catalogs: relayStylePagination(["filter"]),
      orders: relayStylePagination(["filter"]),
      affiliates: relayStylePagination(["status", "search"]),
      webhookDeliveries: relayStylePagination(["filter"]),
      alerts: relayStylePagination(["includeAcknowledged"]),
      guessBursts: relayStylePagination(),
      discountDrift: relayStylePagination(["filter"]),
    },
  },
  OrderBackOffice: { merge: true },
});
