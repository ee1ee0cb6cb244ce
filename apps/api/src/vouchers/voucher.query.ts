import { Arg, Ctx, ID, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { Voucher } from "./voucher.type.ts";

@Resolver(() => Admin)
export class VoucherQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => Voucher, { nullable: true, description: "One voucher." })
  async voucher(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
  ) {
    const voucher = await c.load.voucher.load(idOf("Voucher", id));
    const partnerId = c.viewer?.partnerId;
    return partnerId && voucher?.row.partnerId !== partnerId ? null : voucher;
  }
}
