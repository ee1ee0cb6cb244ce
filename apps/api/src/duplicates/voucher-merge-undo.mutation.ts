import { undoVoucherMerge } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerMerge } from "./merge-view.ts";
import { VoucherMergePayload } from "./merge.type.ts";

@Resolver()
export class VoucherMergeUndoMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherMergePayload, {
    description:
      "Takes a merge back. Uses that came by an alias since stay with the survivor, and so does commission that was paid out since. Needs DISCOUNTS.",
  })
  async voucherMergeUndo(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id of the merge." }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "Why; the audit log keeps it." })
    reason?: string | null,
  ): Promise<VoucherMergePayload> {
    const mergeId = idOf("VoucherMerge", id);
    return answerMerge(
      c,
      await undoVoucherMerge(c.adminCommand, { mergeId, reason: reason ?? null }),
    );
  }
}
