import { approveAffiliate } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { AffiliatePayload } from "./affiliate.type.ts";

/** Lets an affiliate begin. */
export async function approve(c: Context, affiliateId: string): Promise<AffiliatePayload> {
  const result = await approveAffiliate(c.adminCommand, { affiliateId });
  c.refresh();
  return {
    affiliate: await c.load.affiliate.load(affiliateId),
    problems: result.ok ? [] : problemsOf(c, result.problems),
  };
}
