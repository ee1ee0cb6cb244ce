import * as db from "@8521/database";
import { Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { Partner } from "../ground/media.type.ts";

@Resolver(() => Admin)
export class PartnersQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => [Partner], {
    description:
      "Partners whose ranges and catalogs this admin may write: all of them, or the admin's own. Needs DISCOUNTS.",
  })
  async partners(@Ctx() c: Context) {
    const own = c.viewer?.partnerId;
    const where = own ? { id: own } : { status: "ACTIVE" as const };
    const found = await c.em.find(db.Partner, where, { orderBy: { slug: "asc" } });
    return found.map((partner) => new Partner(partner));
  }
}
