/** What the worker does: takes a backtest that nobody works on and prices it batch by batch. */
import { type EntityManager, newId } from "@8521/database";
import type { Discount, Id, Range } from "../../../pricing/model.ts";
import { draftApart } from "../../../snapshot/index.ts";
import type { CommandContext } from "../../context.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import type { BacktestState } from "./model.ts";
import { priceBatch } from "./price-batch.ts";
import { historyBehind, type HistoryPlace } from "./read-history.ts";
import { keepBatch } from "./keep-batch.ts";

/** A backtest in this worker's hands. */
export interface HeldBacktest {
  readonly id: Id;
  readonly holder: Id;
  readonly draft: Discount;
  /** The ranges it names, as they were when it began. */
  readonly ranges: readonly Range[];
  readonly from: string;
  readonly to: string;
  /** How often the draft was used so far. */
  readonly touched: number;
  /** The last order priced; null before the first. */
  readonly place: HistoryPlace | null;
}

interface HeldRow extends Omit<HeldBacktest, "holder" | "place"> {
  readonly placed_at: string | null;
  readonly order_id: Id | null;
}

export interface WorkOnBacktestInput {
  /** Orders read, priced and written at once; memory grows with this and nothing else. */
  readonly batchSize?: number;
  /** When it fires the work is handed back after the batch in hand. */
  readonly signal?: AbortSignal;
}

/** What became of it: an end, or who stopped it. */
export interface WorkedBacktest {
  readonly backtestId: Id;
  readonly state: BacktestState;
  readonly orders: number;
}

const BATCH = 500;
/** A worker that says nothing for so long is gone. */
const HELD_SECONDS = 30;

/**
 * Works on the oldest open backtest that nobody holds, until it ends, is paused or cancelled, or the signal fires.
 * Null when there is none. A worker that is killed holds it for half a minute more; then another goes on behind the
 * last batch written.
 */
export async function workOnBacktest(
  context: CommandContext,
  input: WorkOnBacktestInput = {},
): Promise<WorkedBacktest | null> {
  const em = context.em.fork();
  const held = await take(em);
  if (!held) return null;
  try {
    return await walk(em, context, held, input);
  } catch (error) {
    await fail(em, held, error);
    throw error;
  }
}

async function walk(
  em: EntityManager,
  context: CommandContext,
  held: HeldBacktest,
  { batchSize = BATCH, signal }: WorkOnBacktestInput,
): Promise<WorkedBacktest> {
  let { touched } = held;
  const apart = draftApart(held.draft, held.ranges);
  let orders = 0;
  let began = performance.now();
  for await (const batch of historyBehind(em, context, held, held.place, batchSize)) {
    if (signal?.aborted) break;
    const sum = priceBatch(batch.orders, apart, touched);
    const busyMs = Math.round(performance.now() - began);
    began = performance.now();
    const state = await keepBatch(em, held, { ...batch, sum, busyMs, heldSeconds: HELD_SECONDS });
    if (state === "RUNNING" || state === "DONE") orders += batch.orders.length;
    if (state !== "RUNNING") return { backtestId: held.id, state, orders };
    touched += sum.touched;
  }
  await handBack(em, held);
  return { backtestId: held.id, state: "QUEUED", orders };
}

async function take(em: EntityManager): Promise<HeldBacktest | null> {
  const holder = newId();
  const found = await row<HeldRow>(
    em,
    sql`update backtest set state = 'RUNNING', holder = ${holder}, started_at = coalesce(started_at, now()),
               held_until = now() + make_interval(secs => ${HELD_SECONDS})
        where id = (select id from backtest where state in ('QUEUED', 'RUNNING')
                      and (held_until is null or held_until < now())
                    order by created_at, id limit 1 for update skip locked)
        returning id, draft, ranges, period_from::text as from, period_to::text as to, touched,
                  cursor_placed_at::text as placed_at, cursor_order_id as order_id`,
  );
  return found && { ...found, holder, place: placeOf(found) };
}

function placeOf({ placed_at, order_id }: HeldRow): HistoryPlace | null {
  return placed_at === null || order_id === null
    ? null
    : { placedAt: placed_at, orderId: order_id };
}

async function handBack(em: EntityManager, { id, holder }: HeldBacktest): Promise<void> {
  await changed(
    em,
    sql`update backtest set state = 'QUEUED', holder = null, held_until = null
        where id = ${id} and holder = ${holder} and state = 'RUNNING'`,
  );
}

/** An error ends it visibly; RESUME goes on where it stopped. */
async function fail(
  em: EntityManager,
  { id, holder }: HeldBacktest,
  error: unknown,
): Promise<void> {
  const failure = error instanceof Error ? error.name : "Error";
  await changed(
    em.fork(),
    sql`update backtest set state = 'FAILED', failure = ${failure}, holder = null, held_until = null
        where id = ${id} and holder = ${holder} and state = 'RUNNING'`,
  ).catch(() => 0);
}
