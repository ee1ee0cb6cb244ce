import { approve } from "./approve-affiliate.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import { AffiliatePayload } from "./affiliate.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class AffiliateApproveMutation {
  @Authorized("AFFILIATES")
  @Mutation(() => AffiliatePayload, {
    description: "Lets somebody who applied begin. Needs AFFILIATES.",
  })
  affiliateApprove(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return approve(c, idOf("Affiliate", id));
  }
}
