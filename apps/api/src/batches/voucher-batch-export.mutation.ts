import { exportBatch } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { VoucherBatchExportPayload } from "./batch.type.ts";

@Resolver()
export class VoucherBatchExportMutation {
  @Authorized("DISCOUNTS", "REVEAL_CODES")
  @Mutation(() => VoucherBatchExportPayload, {
    description:
      "Opens the codes of a batch for download, once; again only with a reason. Each time is kept in the audit log. Needs DISCOUNTS and REVEAL_CODES.",
  })
  async voucherBatchExport(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "Why once more." })
    reason?: string | null,
  ): Promise<VoucherBatchExportPayload> {
    const batchId = idOf("VoucherBatch", id);
    const result = await exportBatch(c.adminCommand, { batchId, reason: reason ?? null });
    if (!result.ok) return { path: null, problems: problemsOf(c, result.problems) };
    return { path: `/api/batches/${id}/codes.csv`, problems: [] };
  }
}
