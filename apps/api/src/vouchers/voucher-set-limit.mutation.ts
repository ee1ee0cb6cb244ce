import { setVoucherLimit } from "@8521/engine/commands";
import { Arg, Ctx, ID, Int, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerVoucher } from "./make-voucher.ts";
import { VoucherPayload } from "./voucher.type.ts";

@Resolver()
export class VoucherSetLimitMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherPayload, {
    description:
      "Raises, lowers, sets or removes a voucher's total limit. Works while orders come in. Needs DISCOUNTS.",
  })
  async voucherSetLimit(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("maxRedemptions", () => Int, {
      nullable: true,
      description: "Uses at most, at least what was used already; null is without limit.",
    })
    maxRedemptions: number | null,
  ) {
    const voucherId = idOf("Voucher", id);
    const input = { voucherId, maxRedemptions: maxRedemptions ?? null };
    return answerVoucher(c, voucherId, await setVoucherLimit(c.adminCommand, input));
  }
}
