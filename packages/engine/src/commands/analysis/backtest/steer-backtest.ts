/** Pauses, resumes or cancels a backtest. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { askingPartner, mayAsk } from "../who-may.ts";
import { callWorker } from "./backtest-discount.ts";
import type { BacktestState } from "./model.ts";

export type BacktestMove = "PAUSE" | "RESUME" | "CANCEL";

export interface SteerBacktestInput {
  readonly backtestId: Id;
  readonly move: BacktestMove;
}

const AFTER = { PAUSE: "PAUSED", RESUME: "QUEUED", CANCEL: "CANCELLED" } as const;
const FROM: { readonly [move in BacktestMove]: readonly BacktestState[] } = {
  PAUSE: ["QUEUED", "RUNNING"],
  RESUME: ["PAUSED", "FAILED"],
  CANCEL: ["QUEUED", "RUNNING", "PAUSED", "FAILED"],
};

/**
 * Pauses, resumes or cancels. The worker notices before it writes its next batch, so what it has counted stays and
 * nothing is counted after. Asking for what already is changes nothing.
 */
export async function steerBacktest(
  context: CommandContext,
  { backtestId, move }: SteerBacktestInput,
): Promise<CommandResult<{ readonly state: BacktestState }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    const partner = askingPartner(context);
    const before = await row<{ state: BacktestState }>(
      tx,
      sql`select state from backtest where id = ${backtestId}
            and (${partner}::uuid is null or partner_id = ${partner}::uuid) for update`,
    );
    if (!before) return refuseWith("BACKTEST_NOT_FOUND");
    const state = AFTER[move];
    if (before.state === state) return { ok: true, state };
    if (!FROM[move].includes(before.state)) {
      return refuseWith("STATUS_NOT_ALLOWED", { from: before.state, to: state });
    }
    await changed(
      tx,
      sql`update backtest set state = ${state}, holder = null, held_until = null, failure = null,
            finished_at = case when ${state} = 'CANCELLED' then ${context.now}::timestamptz end
          where id = ${backtestId}`,
    );
    if (move === "RESUME") await callWorker(tx, backtestId);
    return { ok: true, state };
  });
}
