/** Pauses, resumes or cancels a batch. */
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { callBatchWorker } from "../tasks.ts";
import type { BatchState } from "./model.ts";

export type BatchMove = "PAUSE" | "RESUME" | "CANCEL";

export interface SteerBatchInput {
  readonly batchId: Id;
  readonly move: BatchMove;
}

const AFTER = { PAUSE: "PAUSED", RESUME: "QUEUED", CANCEL: "CANCELLED" } as const;
const FROM: { readonly [move in BatchMove]: readonly BatchState[] } = {
  PAUSE: ["QUEUED", "RUNNING"],
  RESUME: ["PAUSED", "FAILED"],
  CANCEL: ["QUEUED", "RUNNING", "PAUSED", "FAILED"],
};

/**
 * Pauses, resumes or cancels. The worker notices before it writes its next chunk: codes made so far stay and work,
 * none is made after. Asking for what already is changes nothing.
 */
export async function steerBatch(
  context: CommandContext,
  { batchId, move }: SteerBatchInput,
): Promise<CommandResult<{ readonly batchId: Id; readonly state: BatchState }>> {
  return inTransaction(context, async (tx) => {
    const before = await row<{ state: BatchState; partner_id: Id | null }>(
      tx,
      sql`select state, partner_id from voucher_batch where id = ${batchId} for no key update`,
    );
    if (!before || !mayWrite(context, before.partner_id)) return refuseWith("BATCH_NOT_FOUND");
    const state = AFTER[move];
    if (before.state === state) return { ok: true, batchId, state };
    if (!FROM[move].includes(before.state)) {
      return refuseWith("STATUS_NOT_ALLOWED", { from: before.state, to: state });
    }
    await changed(
      tx,
      sql`update voucher_batch set state = ${state}, holder = null, held_until = null, failure = null,
            finished_at = case when ${state} = 'CANCELLED' then ${context.now}::timestamptz end
          where id = ${batchId}`,
    );
    if (move === "RESUME") await callBatchWorker(tx, batchId);
    await audit(tx, context, {
      action: "voucher_batch.state",
      objectType: "voucher_batch",
      objectId: batchId,
      before: { state: before.state },
      after: { state },
      partnerId: before.partner_id,
    });
    return { ok: true, batchId, state };
  });
}
