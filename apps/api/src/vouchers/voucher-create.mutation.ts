import { makeVoucher } from "./make-voucher.ts";
import { Arg, Ctx, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { VoucherCreateInput } from "./voucher-create.type.ts";
import { VoucherPayload } from "./voucher.type.ts";

@Resolver()
export class VoucherCreateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherPayload, { description: "Makes a voucher. Needs DISCOUNTS." })
  voucherCreate(
    @Ctx() c: Context,
    @Arg("input", () => VoucherCreateInput, { description: "The voucher." })
    input: VoucherCreateInput,
  ) {
    return makeVoucher(c, input);
  }
}
