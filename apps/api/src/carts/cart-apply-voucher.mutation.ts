import { tapVoucher } from "./enter-code.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class CartApplyVoucherMutation {
  @Authorized("SHOP")
  @Mutation(() => CartPayload, {
    description: "Puts one of the member's own vouchers in, by a tap.",
  })
  cartApplyVoucher(
    @Ctx() c: Context,
    @Arg("voucherId", () => ID, { description: "Global id of the voucher." }) voucherId: string,
  ) {
    return tapVoucher(c, idOf("Voucher", voucherId));
  }
}
