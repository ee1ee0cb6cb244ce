/** Writes a batch: sums, days, displaced discounts and the place, all or nothing. */
import type { EntityManager } from "@8521/database";
import { changed, row, sql } from "../../ground/sql.ts";
import type { BacktestState } from "./model.ts";
import type { BatchSum } from "./price-batch.ts";
import type { HistoryPlace } from "./read-history.ts";
import type { HeldBacktest } from "./work-on-backtest.ts";

export interface PricedBatch {
  readonly sum: BatchSum;
  readonly place: HistoryPlace | null;
  readonly busyMs: number;
  readonly isLast: boolean;
  readonly heldSeconds: number;
}

/**
 * Adds a batch, if the backtest is still this worker's: one that was paused, cancelled or taken over gets nothing.
 * @returns the state it is in now.
 */
export async function keepBatch(
  em: EntityManager,
  backtest: HeldBacktest,
  batch: PricedBatch,
): Promise<BacktestState> {
  return em.fork().transactional(async (tx) => {
    const kept = await addSums(tx, backtest, batch);
    if (kept === null) return stateOf(tx, backtest);
    await addDays(tx, backtest, batch.sum);
    await addDisplaced(tx, backtest, batch.sum);
    return kept.state;
  });
}

function addSums(
  tx: EntityManager,
  { id, holder }: HeldBacktest,
  { sum, place, busyMs, isLast, heldSeconds }: PricedBatch,
) {
  const state = isLast ? "DONE" : "RUNNING";
  return row<{ state: BacktestState }>(
    tx,
    sql`update backtest set state = ${state},
          orders_done = orders_done + ${sum.orders + sum.unreadable},
          touched = touched + ${sum.touched}, discounted = discounted + ${sum.discounted}, cost = cost + ${sum.cost},
          unreadable = unreadable + ${sum.unreadable}, busy_ms = busy_ms + ${busyMs},
          cursor_placed_at = ${place?.placedAt ?? null}::timestamptz, cursor_order_id = ${place?.orderId ?? null}::uuid,
          held_until = case when ${isLast} then null else now() + make_interval(secs => ${heldSeconds}) end,
          holder = case when ${isLast} then null else holder end,
          finished_at = case when ${isLast} then now() end
        where id = ${id} and holder = ${holder} and state = 'RUNNING' returning state`,
  );
}

async function stateOf(tx: EntityManager, { id }: HeldBacktest): Promise<BacktestState> {
  const found = await row<{ state: BacktestState }>(
    tx,
    sql`select state from backtest where id = ${id}`,
  );
  // Running, but not ours any more: for this worker it is back in the queue.
  return found === null ? "CANCELLED" : found.state === "RUNNING" ? "QUEUED" : found.state;
}

async function addDays(tx: EntityManager, { id }: HeldBacktest, { days }: BatchSum): Promise<void> {
  const records = [...days].map(([day, sum]) => ({ day, ...sum }));
  if (records.length === 0) return;
  await changed(
    tx,
    sql`insert into backtest_day as b (backtest_id, day, orders, touched, discounted, cost)
        select ${id}::uuid, day, orders, touched, discounted, cost
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          as d (day date, orders int, touched int, discounted bigint, cost bigint)
        on conflict (backtest_id, day) do update set orders = b.orders + excluded.orders,
          touched = b.touched + excluded.touched, discounted = b.discounted + excluded.discounted,
          cost = b.cost + excluded.cost`,
  );
}

async function addDisplaced(
  tx: EntityManager,
  { id }: HeldBacktest,
  { displaced }: BatchSum,
): Promise<void> {
  const records = [...displaced].map(([discount_id, sum]) => ({ discount_id, ...sum }));
  if (records.length === 0) return;
  await changed(
    tx,
    sql`insert into backtest_displaced as b (backtest_id, discount_id, orders, amount)
        select ${id}::uuid, discount_id, orders, amount
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as d (discount_id uuid, orders int, amount bigint)
        on conflict (backtest_id, discount_id) do update set orders = b.orders + excluded.orders,
          amount = b.amount + excluded.amount`,
  );
}
