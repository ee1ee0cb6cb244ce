import { listAffiliates } from "./list-affiliates.ts";
import { Arg, Ctx, Int, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { AffiliateAccountConnection } from "./account.type.ts";
import { AffiliateStatus } from "./affiliate.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class AffiliatesQuery {
  @Authorized("AFFILIATES")
  @FieldResolver(() => AffiliateAccountConnection, { description: "Affiliates, newest first." })
  affiliates(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("status", () => AffiliateStatus, { nullable: true, description: "Only with this status." })
    status?: AffiliateStatus | null,
    @Arg("search", () => String, { nullable: true, description: "Words in name or slug." })
    search?: string | null,
  ) {
    return listAffiliates(c, { first, after, status, search });
  }
}
