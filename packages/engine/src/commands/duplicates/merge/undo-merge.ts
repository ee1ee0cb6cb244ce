/** Takes a merge back, from what it kept. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit, emit } from "../../ground/records.ts";
import { changed, row, rows, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { lockMerges, lockOrders } from "../../locks.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { dropClaims, takeClaims } from "./claims.ts";
import type { UndoneMerge } from "./model.ts";
import { endAliases, returnBelongings } from "./move-belongings.ts";
import { restoreCommissions } from "./move-commission.ts";
import {
  addToCounter,
  countMoved,
  gatherCounters,
  handOut,
  movedFrom,
  returnUses,
} from "./move-uses.ts";

export interface UndoMergeInput {
  readonly mergeId: Id;
  /** Why; the audit log keeps it. */
  readonly reason?: string | null;
}

interface MergeRow {
  readonly id: Id;
  readonly partner_id: Id | null;
  readonly survivor_id: Id;
  readonly survivor_text: string;
  readonly survivor_status: string;
  readonly limit_before: number | null;
  readonly limit_after: number | null;
  readonly undone_at: string | null;
}

interface RetiredRow {
  readonly id: Id;
  readonly limit: number | null;
  readonly per_customer: number | null;
}

/**
 * Undoes a merge: its uses, assignments, references and commissions go back, and the codes stand for themselves again.
 * Uses that came by an alias since stay with the survivor; commission that was paid out since stays where it is.
 * Undone twice it changes nothing. A survivor that was merged itself since must be freed first (MERGE_BURIED).
 */
export async function undoVoucherMerge(
  context: CommandContext,
  { mergeId, reason = null }: UndoMergeInput,
): Promise<CommandResult<UndoneMerge>> {
  return inTransaction(context, async (tx) => {
    await lockMerges(tx);
    const merge = await loadMerge(tx, mergeId);
    if (!merge) return refuseWith("MERGE_NOT_FOUND");
    if (!mayWrite(context, merge.partner_id)) return refuseWith("NOT_ALLOWED");
    if (merge.undone_at) {
      return { ok: true, mergeId, isNew: false, uses: 0, leftCommissions: 0 };
    }
    if (merge.survivor_status === "MERGED") {
      return refuseWith("MERGE_BURIED", { codeText: merge.survivor_text });
    }
    return undo(tx, context, merge, reason);
  });
}

function loadMerge(tx: EntityManager, mergeId: Id): Promise<MergeRow | null> {
  return row<MergeRow>(
    tx,
    sql`select m.id, m.partner_id, m.survivor_id, m.limit_before, m.limit_after, m.undone_at,
               coalesce(v.public_code, v.masked_code) as survivor_text, v.status as survivor_status
        from voucher_merge m join voucher v on v.id = m.survivor_id where m.id = ${mergeId}`,
  );
}

async function undo(
  tx: EntityManager,
  context: CommandContext,
  merge: MergeRow,
  reason: string | null,
): Promise<CommandResult<UndoneMerge>> {
  const { id: mergeId, survivor_id: survivorId } = merge;
  const retired = await loadRetired(tx, mergeId);
  const retiredIds = retired.map(({ id }) => id);
  await lockOrders(tx, await ordersOf(tx, mergeId));
  const { left } = await restoreCommissions(tx, context, mergeId);
  await returnBelongings(tx, mergeId, survivorId);
  const voucherIds = [...retiredIds, survivorId].toSorted();
  await gatherCounters(tx, voucherIds);
  const which = sql`r.voucher_id = ${survivorId} and ${movedFrom(mergeId, retiredIds)}`;
  await dropClaims(tx, [survivorId], which);
  const gone = await countMoved(tx, which);
  const uses = await returnUses(tx, mergeId, survivorId);
  for (const { id: voucherId, per_customer: limit } of retired) {
    const own = sql`r.voucher_id = ${voucherId}`;
    await takeClaims(tx, context, { voucherId, limit, which: own });
  }
  await endAliases(tx, mergeId, survivorId);
  const fewer = { uses: -gone.uses, beside: -gone.beside };
  await addToCounter(tx, survivorId, fewer, await limitAgain(tx, merge));
  for (const { id, limit } of retired) {
    await addToCounter(tx, id, await countMoved(tx, sql`r.voucher_id = ${id}`), limit);
  }
  await handOut(tx, voucherIds);
  await tell(tx, context, merge, reason);
  return { ok: true, mergeId, isNew: true, uses, leftCommissions: left };
}

function loadRetired(tx: EntityManager, mergeId: Id): Promise<RetiredRow[]> {
  return rows<RetiredRow>(
    tx,
    sql`select v.id, v.max_redemptions as limit, v.max_redemptions_per_customer as per_customer
        from voucher_merge_move m join voucher v on v.id = m.row_id
        where m.merge_id = ${mergeId} and m.kind = 'VOUCHER' order by v.id`,
  );
}

/** Orders whose uses or commissions go back. */
async function ordersOf(tx: EntityManager, mergeId: Id): Promise<Id[]> {
  const found = await rows<{ order_id: Id }>(
    tx,
    sql`select r.order_id from voucher_merge_move m join redemption r on r.id = m.row_id
        where m.merge_id = ${mergeId} and m.kind = 'REDEMPTION'
        union
        select c.order_id from voucher_merge_move m join commission c on c.id = m.row_id
        where m.merge_id = ${mergeId} and m.kind = 'COMMISSION'`,
  );
  return found.map(({ order_id }) => order_id);
}

/** The limit before the merge, unless somebody has set another one since. */
async function limitAgain(tx: EntityManager, merge: MergeRow): Promise<number | null> {
  const now = await row<{ limit: number | null }>(
    tx,
    sql`select max_redemptions as limit from voucher where id = ${merge.survivor_id}`,
  );
  return now!.limit === merge.limit_after ? merge.limit_before : now!.limit;
}

async function tell(
  tx: EntityManager,
  context: CommandContext,
  merge: MergeRow,
  reason: string | null,
): Promise<void> {
  await changed(
    tx,
    sql`update voucher_merge set undone_at = ${context.now}, undone_by = ${context.actor.id ?? null}
        where id = ${merge.id}`,
  );
  await audit(tx, context, {
    action: "voucher.merge_undone",
    objectType: "voucher",
    objectId: merge.survivor_id,
    after: { mergeId: merge.id },
    reason,
    partnerId: merge.partner_id,
  });
  await emit(tx, {
    type: "voucher.merge_undone",
    aggregateId: merge.survivor_id,
    payload: { mergeId: merge.id, survivorId: merge.survivor_id },
    partnerId: merge.partner_id,
  });
}
