/** Puts a range away. */
import type { Id } from "../../pricing/model.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { RangeWritten } from "./model.ts";
import { discountsOfRange } from "./who-uses.ts";

export interface ArchiveRangeInput {
  readonly rangeId: Id;
}

/**
 * Puts a range away: no discount may name it any more. Refused while one that is not over does. Its row stays, as orders
 * and ended discounts tell of it. Putting away what is away changes nothing.
 */
export async function archiveRange(
  context: CommandContext,
  { rangeId }: ArchiveRangeInput,
): Promise<CommandResult<RangeWritten>> {
  return inTransaction(context, async (tx) => {
    const before = await row<{ partner_id: Id | null; version: number; status: string }>(
      tx,
      sql`select partner_id, version, status from range where id = ${rangeId} for update`,
    );
    if (!before) return refuseWith("RANGE_NOT_FOUND", { rangeId });
    if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
    const { version, partner_id: partnerId } = before;
    if (before.status === "ARCHIVED") return { ok: true, rangeId, version };
    const usedBy = await discountsOfRange(tx, rangeId);
    if (usedBy.length > 0) return refuseWith("RANGE_IN_USE", { rangeId, usedBy });
    await changed(
      tx,
      sql`update range set status = 'ARCHIVED', updated_at = ${context.now} where id = ${rangeId}`,
    );
    const about = { objectType: "range", objectId: rangeId, partnerId };
    await audit(tx, context, { action: "range.archived", ...about });
    await emit(tx, {
      type: "range.archived",
      aggregateId: rangeId,
      payload: { rangeId },
      partnerId,
    });
    return { ok: true, rangeId, version };
  });
}
