import { updateVoucher } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerVoucher } from "./make-voucher.ts";
import { termChanges } from "./change-vouchers.ts";
import { VoucherUpdateInput } from "./voucher-update.type.ts";
import { VoucherPayload } from "./voucher.type.ts";

@Resolver()
export class VoucherUpdateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherPayload, {
    description:
      "Gives a voucher other dates, limits, domains, channels, tags. Works while orders come in. Needs DISCOUNTS.",
  })
  async voucherUpdate(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("input", () => VoucherUpdateInput, { description: "What changes." })
    input: VoucherUpdateInput,
    @Arg("reason", () => String, { nullable: true, description: "Why, for the audit log." })
    reason?: string | null,
  ) {
    const voucherId = idOf("Voucher", id);
    const asked = { voucherId, changes: termChanges(input), reason: reason ?? null };
    return answerVoucher(c, voucherId, await updateVoucher(c.adminCommand, asked));
  }
}
