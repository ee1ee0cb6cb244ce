import { changeVoucherStatus } from "./make-voucher.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { VoucherStatusChange, VoucherPayload } from "./voucher.type.ts";

@Resolver()
export class VoucherSetStatusMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherPayload, {
    description: "Pauses, retires or takes up a voucher again. Needs DISCOUNTS.",
  })
  voucherSetStatus(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("status", () => VoucherStatusChange, { description: "The new status." })
    status: VoucherStatusChange,
  ) {
    return changeVoucherStatus(c, idOf("Voucher", id), status);
  }
}
