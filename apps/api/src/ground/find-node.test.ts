import { expect, it } from "vitest";
import { DiscountQuery } from "../discounts/discount.query.ts";
import type { Context } from "./context.ts";
import { findNode } from "./find-node.ts";
import { globalId } from "./global-id.ts";

const ID = globalId("Discount", "019aa3c2-7d0e-7c55-9f2b-6d1f6c0a9e11");

/** An admin of one partner, and a discount of somebody. */
function asked(partnerId: string | null, ofWhom: string | null): Context {
  const discount = { row: { partnerId: ofWhom } };
  return {
    viewer: { partnerId, permissions: new Set(["DISCOUNTS"]) },
    load: { discount: { load: async () => discount } },
  } as unknown as Context;
}

it.each<[string, string | null, string | null, boolean]>([
  ["their own", "one", "one", true],
  ["the house's", "one", null, true],
  ["another partner's", "one", "other", false],
  ["any, as an admin of the house", null, "other", true],
])("an admin of a partner and a discount: %s", async (_, partnerId, ofWhom, isSeen) => {
  const c = asked(partnerId, ofWhom);
  expect((await findNode(c, ID)) !== null).toBe(isSeen);
  expect((await new DiscountQuery().discount(c, ID)) !== null).toBe(isSeen);
});
