/** Reads backtests: how far they are and what they found. */
import type { EntityManager } from "@8521/database";
import type { Discount, Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { instant, instantOrNull, rows, sql, type Statement } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { askingPartner, mayAsk } from "../who-may.ts";
import type {
  BacktestDayFigures,
  BacktestProgress,
  BacktestReport,
  BacktestState,
  DisplacedDiscount,
} from "./model.ts";

interface BacktestRow {
  readonly id: Id;
  readonly draft: Discount;
  readonly assumes_code: boolean;
  readonly period_from: string;
  readonly period_to: string;
  readonly state: BacktestState;
  readonly orders_total: number;
  readonly orders_done: number;
  readonly touched: number;
  readonly discounted: number;
  readonly cost: number;
  readonly unreadable: number;
  readonly busy_ms: number;
  readonly failure: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly days: BacktestDayFigures[];
  readonly displaced: DisplacedDiscount[];
}

/** One backtest, in one query. */
export async function readBacktest(
  context: CommandContext,
  { backtestId }: { readonly backtestId: Id },
): Promise<CommandResult<{ readonly backtest: BacktestReport }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const [found] = await load(context.em.fork(), context, sql`b.id = ${backtestId}`, 1);
  return found ? { ok: true, backtest: reportOf(found) } : refuseWith("BACKTEST_NOT_FOUND");
}

/** The newest backtests, in one query. */
export async function listBacktests(
  context: CommandContext,
  { first }: { readonly first: number },
): Promise<CommandResult<{ readonly backtests: readonly BacktestReport[] }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const found = await load(context.em.fork(), context, sql`true`, first);
  return { ok: true, backtests: found.map(reportOf) };
}

function load(em: EntityManager, context: CommandContext, which: Statement, limit: number) {
  const partner = askingPartner(context);
  return rows<BacktestRow>(
    em,
    sql`select b.id, b.draft, b.assumes_code, b.period_from, b.period_to, b.state, b.orders_total, b.orders_done,
               b.touched, b.discounted, b.cost, b.unreadable, b.busy_ms, b.failure, b.created_at, b.finished_at,
               (select coalesce(jsonb_agg(jsonb_build_object('day', d.day::text, 'orders', d.orders, 'touched', d.touched,
                          'discounted', d.discounted, 'cost', d.cost) order by d.day), '[]')
                  from backtest_day d where d.backtest_id = b.id) as days,
               (select coalesce(jsonb_agg(jsonb_build_object('discountId', x.discount_id, 'name', x.name,
                          'orders', x.orders, 'amount', x.amount) order by x.orders desc, x.discount_id), '[]')
                  from (select p.discount_id, p.orders, p.amount, r.name from backtest_displaced p
                          left join discount r on r.id = p.discount_id
                        where p.backtest_id = b.id order by p.orders desc, p.discount_id limit 100) x) as displaced
        from backtest b
        where ${which} and (${partner}::uuid is null or b.partner_id = ${partner}::uuid)
        order by b.created_at desc, b.id desc limit ${limit}`,
  );
}

function reportOf(row: BacktestRow): BacktestReport {
  const { draft, touched, discounted, cost, unreadable, failure, days, displaced } = row;
  return {
    ...progressOf(row),
    draft,
    assumesCode: row.assumes_code,
    from: instant(row.period_from),
    to: instant(row.period_to),
    touched,
    discounted,
    cost,
    unreadable,
    failure,
    createdAt: instant(row.created_at),
    finishedAt: instantOrNull(row.finished_at),
    days,
    displaced,
  };
}

function progressOf(row: BacktestRow): BacktestProgress {
  const { id, state, orders_total, orders_done, busy_ms } = row;
  const rate = busy_ms > 0 && orders_done > 0 ? (orders_done * 1000) / busy_ms : null;
  const left = Math.max(0, orders_total - orders_done);
  const hasEnded = state === "DONE" || state === "CANCELLED";
  return {
    backtestId: id,
    state,
    ordersTotal: orders_total,
    ordersDone: orders_done,
    ordersPerSecond: rate === null ? null : Math.round(rate),
    secondsLeft: hasEnded ? 0 : rate === null ? null : Math.ceil(left / rate),
  };
}
