import { Ctx, Authorized, Query, Resolver } from "type-graphql";
import { AffiliatePortal } from "./portal.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class AffiliatePortalQuery {
  @Authorized("AFFILIATE_PORTAL")
  @Query(() => AffiliatePortal, {
    nullable: true,
    description: "The signed-in affiliate's own area. Needs the role AFFILIATE.",
  })
  async affiliatePortal(@Ctx() c: Context) {
    const affiliate = await c.load.affiliate.maybe(c.viewer?.affiliateId ?? null);
    return affiliate && new AffiliatePortal(affiliate.row);
  }
}
