import { setVoucherHot } from "@8521/engine/commands";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerVoucher } from "./make-voucher.ts";
import { VoucherPayload } from "./voucher.type.ts";

@Resolver()
export class VoucherSetHotMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherPayload, {
    description:
      "Spreads what is left of a voucher's total limit over slots, for a code that many use at the same moment; or ends it. Works while orders come in. Needs DISCOUNTS.",
  })
  async voucherSetHot(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("isHot", () => Boolean, { description: "Whether it is hot from now on." }) isHot: boolean,
  ) {
    const voucherId = idOf("Voucher", id);
    return answerVoucher(c, voucherId, await setVoucherHot(c.adminCommand, { voucherId, isHot }));
  }
}
