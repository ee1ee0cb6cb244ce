/** Corrects commission by reversing entries: nothing that was written is edited. */
import type { EntityManager } from "@8521/database";
import type { Amount, Currency, Id } from "../../../pricing/model.ts";
import { adjustCommissions, writeEntry } from "../../affiliates/keep-commission.ts";
import type { CommandContext } from "../../context.ts";
import { changed, row, rows, sql } from "../../ground/sql.ts";
import { loadOrder, loadOrderLines } from "../../orders/load-order.ts";
import type { CommissionCorrection } from "./model.ts";

const DONE = "voucher_merge";
const UNDONE = "voucher_merge_undo";

/** What is remembered of a commission that was moved. */
interface MovedCommission {
  readonly state: string;
  readonly toId: Id;
  readonly amount: Amount;
  readonly because: CommissionCorrection["because"];
}

/** Takes each commission's worth away, gives it to the survivor's owner where it moves, and remembers both. */
export async function correctCommissions(
  tx: EntityManager,
  context: CommandContext,
  mergeId: Id,
  corrections: readonly CommissionCorrection[],
): Promise<void> {
  for (const correction of corrections) await correct(tx, context, mergeId, correction);
}

async function correct(
  tx: EntityManager,
  context: CommandContext,
  mergeId: Id,
  correction: CommissionCorrection,
): Promise<void> {
  const { commissionId, orderId, amount, because } = correction;
  const toId = correction.keptCommissionId ?? (await openReceiver(tx, correction));
  const move = await moverOf(tx, context, orderId, { type: DONE, id: mergeId });
  await changed(
    tx,
    sql`insert into voucher_merge_move (merge_id, kind, row_id, voucher_id, before)
        select ${mergeId}::uuid, 'COMMISSION', c.id, n.voucher_id,
               jsonb_build_object('state', c.state, 'toId', ${toId}::uuid, 'amount', ${amount}::bigint, 'because', ${because}::text)
        from commission c join conversion n on n.id = c.conversion_id where c.id = ${commissionId}`,
  );
  await move(commissionId, -amount);
  if (because === "MOVED") await move(toId, amount);
  await changed(
    tx,
    sql`update commission set state = 'REVERSED', moved_to_id = ${toId} where id = ${commissionId}`,
  );
}

/** The same terms, hold and state, for the survivor's owner; a receiver of an earlier merge is taken up again. */
async function openReceiver(
  tx: EntityManager,
  { commissionId, toAffiliateId }: CommissionCorrection,
): Promise<Id> {
  const opened = await row<{ id: Id }>(
    tx,
    sql`insert into commission (conversion_id, order_id, affiliate_id, level, state, rule, base, hold_until, created_at)
        select conversion_id, order_id, ${toAffiliateId}::uuid, level, state, rule, base, hold_until, created_at
        from commission where id = ${commissionId}
        on conflict (conversion_id, level, affiliate_id) do update
          set state = excluded.state, hold_until = excluded.hold_until, moved_to_id = null
        returning id`,
  );
  return opened!.id;
}

/** Takes back what a merge moved, as much of it as is still there; what was paid out since stays. Answers how many stay. */
export async function restoreCommissions(
  tx: EntityManager,
  context: CommandContext,
  mergeId: Id,
): Promise<{ readonly left: number }> {
  const moved = await rows<{ id: Id; order_id: Id; before: MovedCommission }>(
    tx,
    sql`select c.id, c.order_id, m.before from voucher_merge_move m join commission c on c.id = m.row_id
        where m.merge_id = ${mergeId} and m.kind = 'COMMISSION' order by c.id for update of c`,
  );
  let left = 0;
  for (const commission of moved) {
    if (!(await restore(tx, context, mergeId, commission))) left++;
  }
  for (const orderId of new Set(moved.map(({ order_id }) => order_id))) {
    const order = (await loadOrder(tx, orderId, "READ"))!;
    const lines = await loadOrderLines(tx, orderId);
    // What was given back meanwhile lowers what came back.
    await adjustCommissions(tx, context, order, lines, { type: UNDONE, id: mergeId });
  }
  return { left };
}

async function restore(
  tx: EntityManager,
  context: CommandContext,
  mergeId: Id,
  {
    id,
    order_id,
    before,
  }: { readonly id: Id; readonly order_id: Id; readonly before: MovedCommission },
): Promise<boolean> {
  const to = await row<{ state: string; amount: Amount }>(
    tx,
    sql`select state, amount from commission where id = ${before.toId} for update`,
  );
  const isMoved = before.because === "MOVED";
  if (isMoved && to?.state === "PAID") return false;
  const amount = isMoved ? (to?.amount ?? 0) : before.amount;
  const move = await moverOf(tx, context, order_id, { type: UNDONE, id: mergeId });
  if (isMoved) await move(before.toId, -amount);
  await move(id, amount);
  const state = isMoved ? to!.state : before.state;
  await changed(
    tx,
    sql`update commission set moved_to_id = null, state = ${amount === 0 ? "REVERSED" : state} where id = ${id}`,
  );
  if (isMoved) {
    await changed(
      tx,
      sql`update commission set moved_to_id = ${id}, state = 'REVERSED' where id = ${before.toId}`,
    );
  }
  return true;
}

/** Writes one side of a pair; nothing for nothing. */
async function moverOf(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
  cause: { readonly type: string; readonly id: Id },
) {
  const order = await row<{ currency: Currency }>(
    tx,
    sql`select currency from orders where id = ${orderId}`,
  );
  return async (commissionId: Id, amount: Amount): Promise<void> => {
    if (amount === 0) return;
    await writeEntry(tx, context, {
      commissionId,
      orderId,
      currency: order!.currency,
      kind: "MERGE_MOVE",
      amount,
      causeType: cause.type,
      causeId: cause.id,
    });
  };
}
