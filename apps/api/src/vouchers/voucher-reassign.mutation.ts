import { reassignVoucher } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerVoucher } from "./make-voucher.ts";
import { VoucherPayload } from "./voucher.type.ts";

@Resolver()
export class VoucherReassignMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherPayload, {
    description:
      "Gives a voucher to another affiliate, or back to the shop. Orders that were placed keep who they were credited to. Needs DISCOUNTS.",
  })
  async voucherReassign(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("affiliateId", () => ID, {
      nullable: true,
      description: "Whose it is from now on (global id); null is the shop's own.",
    })
    affiliateId: string | null,
    @Arg("reason", () => String, { description: "Why; the audit log keeps it." }) reason: string,
    @Arg("allowsLookalike", () => Boolean, {
      defaultValue: false,
      description: "Knowing that yet another owner has a code that reads alike.",
    })
    allowsLookalike: boolean,
  ) {
    const voucherId = idOf("Voucher", id);
    const owner = affiliateId ? idOf("Affiliate", affiliateId) : null;
    const asked = { voucherId, affiliateId: owner, reason, allowsLookalike };
    return answerVoucher(c, voucherId, await reassignVoucher(c.adminCommand, asked));
  }
}
