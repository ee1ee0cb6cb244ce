import { describeDiscount } from "@8521/engine";
import {
  readBacktest,
  steerBacktest,
  type BacktestMove,
  type BacktestReport,
  type CommandResult,
} from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId, idOf } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { words } from "../ground/words.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { Backtest, BacktestPayload } from "./backtest.type.ts";

/** A backtest as it is now, or why there is none. */
export async function answerBacktest(
  c: Context,
  result: CommandResult<{ readonly backtestId: string }>,
): Promise<BacktestPayload> {
  if (!result.ok) return { backtest: null, problems: problemsOf(c, result.problems) };
  return { backtest: await backtestById(c, result.backtestId), problems: [] };
}

/** Null when there is none, or it is another partner's. */
export async function backtestById(c: Context, backtestId: string): Promise<Backtest | null> {
  const read = await readBacktest(c.adminCommand, { backtestId });
  return read.ok ? backtestView(c, read.backtest) : null;
}

/** Pauses, resumes or cancels. */
export async function steer(c: Context, id: string, move: BacktestMove): Promise<BacktestPayload> {
  const backtestId = idOf("Backtest", id);
  const result = await steerBacktest(c.adminCommand, { backtestId, move });
  const { backtest } = await answerBacktest(c, { ok: true, backtestId });
  return { backtest, problems: result.ok ? [] : problemsOf(c, result.problems) };
}

export function backtestView(c: Context, report: BacktestReport): Backtest {
  const { draft, discounted, cost, days, displaced, from, to, createdAt, finishedAt } = report;
  return {
    ...report,
    id: globalId("Backtest", report.backtestId),
    name: words(c, draft.name),
    sentence: words(c, describeDiscount(draft)),
    from: new Date(from),
    to: new Date(to),
    createdAt: new Date(createdAt),
    finishedAt: finishedAt === null ? null : new Date(finishedAt),
    discounted: money(c, discounted),
    cost: money(c, cost),
    days: days.map((day) => ({ ...day, cost: money(c, day.cost) })),
    displaced: displaced.map(({ discountId, name, orders, amount }) => ({
      discountId: globalId("Discount", discountId),
      name: words(c, name),
      orders,
      amount: money(c, amount),
    })),
  };
}
