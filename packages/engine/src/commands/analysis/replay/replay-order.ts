/** Prices the snapshot of one order again. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { mayAskAll } from "../who-may.ts";
import { judgeSnapshot, type ReplayedOrder, type StoredSnapshot } from "./judge-snapshot.ts";
import { keepReplays } from "./keep-replays.ts";

export interface ReplayOrderInput {
  readonly orderId: Id;
}

/**
 * `price()` on the frozen input gives the frozen pricing, byte for byte; anything else is an incident, and raises a
 * CRITICAL alert with the first difference. For the whole shop's admins: a snapshot tells of every partner's lines.
 */
export async function replayOrder(
  context: CommandContext,
  { orderId }: ReplayOrderInput,
): Promise<CommandResult<{ readonly replayed: ReplayedOrder }>> {
  if (!mayAskAll(context)) return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    const stored = await row<StoredSnapshot>(
      tx,
      sql`select order_id, canonical, sha256 from order_snapshot where order_id = ${orderId}`,
    );
    if (!stored) return refuseWith("SNAPSHOT_NOT_FOUND");
    const replayed = judgeSnapshot(stored);
    await keepReplays(tx, context, [replayed]);
    return { ok: true, replayed };
  });
}
