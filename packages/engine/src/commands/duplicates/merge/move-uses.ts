/** Moves uses from one voucher to another: rows, customers' counts, and last the counters themselves. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { changed, row, rows, sql, type Statement } from "../../ground/sql.ts";
import { closeGate } from "../../uses/gate.ts";
import type { Subject } from "../../uses/model.ts";
import { closeSlots, openSlots } from "../../uses/slots.ts";
import { foldTally } from "../../uses/tally.ts";

/** Moves every use of the retired vouchers and remembers where it was and what it counted for. Answers how many. */
export async function moveUses(
  tx: EntityManager,
  mergeId: Id,
  survivorId: Id,
  retiredIds: readonly Id[],
): Promise<number> {
  return changed(
    tx,
    sql`with moved as (
          update redemption set voucher_id = ${survivorId} where voucher_id = any(${retiredIds}::uuid[])
          returning id, old.voucher_id, is_overrun, counts_voucher)
        insert into voucher_merge_move (merge_id, kind, row_id, voucher_id, before)
        select ${mergeId}::uuid, 'REDEMPTION', id, voucher_id,
               jsonb_build_object('isOverrun', is_overrun, 'countsVoucher', counts_voucher) from moved`,
  );
}

/** Uses of a merge that are still with the survivor go back to where they were, counting for what they counted. */
export async function returnUses(tx: EntityManager, mergeId: Id, survivorId: Id): Promise<number> {
  return changed(
    tx,
    sql`update redemption r set voucher_id = m.voucher_id,
          is_overrun = (m.before ->> 'isOverrun')::boolean, counts_voucher = (m.before ->> 'countsVoucher')::boolean
        from voucher_merge_move m
        where m.merge_id = ${mergeId} and m.kind = 'REDEMPTION' and m.row_id = r.id and r.voucher_id = ${survivorId}`,
  );
}

/** The uses that a merge moved away from these vouchers, as a condition on redemptions r. */
export const movedFrom = (mergeId: Id, voucherIds: readonly Id[]): Statement =>
  sql`exists (select 1 from voucher_merge_move m where m.merge_id = ${mergeId} and m.kind = 'REDEMPTION'
                and m.row_id = r.id and m.voucher_id = any(${voucherIds}::uuid[]))`;

/** What uses count, of those that count at all. */
export interface Counted {
  readonly uses: number;
  /** Of them, beside the limit. */
  readonly beside: number;
}

export async function countMoved(tx: EntityManager, which: Statement): Promise<Counted> {
  const counted = await row<Counted>(
    tx,
    sql`select count(*)::int as uses, (count(*) filter (where not r.counts_voucher))::int as beside
        from redemption r where r.state in ('RESERVED', 'REDEEMED') and ${which}`,
  );
  return counted!;
}

/**
 * Adds uses to a voucher's counter (or takes them away) and sets its limit, in a row that holds all it counts. What goes past the
 * limit stands beside it from now on: the newest uses are marked, and their number is the answer.
 */
export async function addToCounter(
  tx: EntityManager,
  voucherId: Id,
  more: Counted,
  limit: number | null,
): Promise<number> {
  const voucher = await row<{ used: number; overrun: number }>(
    tx,
    sql`select used, overrun from voucher where id = ${voucherId}`,
  );
  const used = voucher!.used + more.uses;
  const overrun = voucher!.overrun + more.beside;
  const excess = limit === null ? 0 : Math.max(0, used - overrun - limit);
  await changed(
    tx,
    sql`update redemption set counts_voucher = false, is_overrun = true
        where id in (select id from redemption
                     where voucher_id = ${voucherId} and state in ('RESERVED', 'REDEEMED') and counts_voucher
                     order by reserved_at desc, id desc limit ${excess})`,
  );
  await changed(
    tx,
    sql`update voucher set used = ${used}, overrun = ${overrun + excess}, max_redemptions = ${limit},
          is_hot = is_hot and ${limit}::int is not null
        where id = ${voucherId}`,
  );
  return excess;
}

/**
 * Stops all counting until the transaction ends, holds these vouchers, and brings everything they count into their
 * rows: nothing lies in slots or in the tally (`uses/`). Orders that only refer to them need not wait.
 */
export async function gatherCounters(tx: EntityManager, voucherIds: readonly Id[]): Promise<void> {
  await closeGate(tx);
  await rows(
    tx,
    sql`select id from voucher where id = any(${voucherIds}::uuid[]) order by id for no key update`,
  );
  for (const subject of subjectsOf(voucherIds)) {
    await closeSlots(tx, subject);
    await foldTally(tx, subject);
  }
}

/** Hands out again what is left of those that are hot. */
export async function handOut(tx: EntityManager, voucherIds: readonly Id[]): Promise<void> {
  for (const subject of subjectsOf(voucherIds)) await openSlots(tx, subject);
}

const subjectsOf = (voucherIds: readonly Id[]): Subject[] =>
  voucherIds.map((id) => ({ kind: "VOUCHER", id }));
