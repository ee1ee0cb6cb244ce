import { Arg, Ctx, Int, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { CommissionState, CommissionConnection } from "./commission.type.ts";
import { listCommissions } from "./list-commissions.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class CommissionsQuery {
  @Authorized("AFFILIATES")
  @FieldResolver(() => CommissionConnection, {
    description: "Commissions of all affiliates, newest first.",
  })
  commissions(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("states", () => [CommissionState], {
      nullable: true,
      description: "Only in these states.",
    })
    states?: CommissionState[] | null,
  ) {
    return listCommissions(c, { first, after, states });
  }
}
