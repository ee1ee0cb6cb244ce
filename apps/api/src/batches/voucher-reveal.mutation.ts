import { revealCode } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { VoucherRevealPayload } from "./batch.type.ts";

@Resolver()
export class VoucherRevealMutation {
  @Authorized("DISCOUNTS", "REVEAL_CODES")
  @Mutation(() => VoucherRevealPayload, {
    description:
      "Shows a private code in full; that it was shown, when and to whom is kept in the audit log. Needs DISCOUNTS and REVEAL_CODES.",
  })
  async voucherReveal(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id of the voucher." }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "Why; kept in the audit log." })
    reason?: string | null,
  ): Promise<VoucherRevealPayload> {
    const voucherId = idOf("Voucher", id);
    const result = await revealCode(c.adminCommand, { voucherId, reason: reason ?? null });
    if (!result.ok) return { code: null, problems: problemsOf(c, result.problems) };
    return { code: result.code, problems: [] };
  }
}
