import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { listTimeline } from "./list-timeline.ts";
import { VoucherEventConnection } from "./voucher-timeline.type.ts";

@Resolver(() => Admin)
export class VoucherTimelineQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherEventConnection, {
    description: "What was done to a voucher, from the audit log, newest first.",
  })
  voucherTimeline(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "The voucher's global id." }) id: string,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return listTimeline(c, idOf("Voucher", id), { first, after });
  }
}
