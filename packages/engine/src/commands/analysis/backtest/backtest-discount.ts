/** Begins a backtest; the worker does it. */
import type { EntityManager } from "@8521/database";
import type { Discount, Id, Range } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { type Draft, readDraft } from "../draft.ts";
import { mayAsk } from "../who-may.ts";

export interface BacktestDiscountInput extends Draft {
  /** Orders placed at this moment or later. */
  readonly from: Date;
  /** And before this one. */
  readonly to: Date;
}

/** States of orders that were paid: history a draft would have cost something in. */
export const PAID_STATES = sql`('PAID', 'COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED')`;
/** The worker's task. */
export const BACKTEST_TASK = "workOnBacktests";

/**
 * Begins to price a draft over the paid orders of a period, each with its frozen cart, customer and rules, and the draft
 * live at that moment, whatever its schedule says. A total limit is counted in the order of the orders. Limits by customer
 * count from nothing in each order, and what else people would have bought is not guessed.
 *
 * A draft that asks for a code, or for customers nobody was assigned to yet, is priced as if everyone had it: the
 * figures are an upper bound, and the report says so.
 */
export async function backtestDiscount(
  context: CommandContext,
  input: BacktestDiscountInput,
): Promise<CommandResult<{ readonly backtestId: Id }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  if (input.to <= input.from) return refuseWith("PERIOD_INVALID");
  const read = await readDraft(context.em.fork(), context, input);
  if (!read.ok) return read;
  const assumesCode = asksForMore(read.draft);
  const draft = assumesCode ? openToAll(read.draft) : read.draft;
  const { ranges } = read;
  return inTransaction(context, async (tx) => {
    const backtestId = await write(tx, context, { ...input, draft, ranges, assumesCode });
    await callWorker(tx, backtestId);
    await audit(tx, context, {
      action: "backtest.begun",
      objectType: "backtest",
      objectId: backtestId,
      after: { draft, from: input.from, to: input.to },
      partnerId: draft.partnerId,
    });
    return { ok: true, backtestId };
  });
}

function asksForMore({ automatic, availability }: Discount): boolean {
  return !automatic || availability.kind === "CODE" || availability.kind === "ASSIGNED";
}

function openToAll(draft: Discount): Discount {
  return { ...draft, automatic: true, availability: { kind: "EVERYONE" } };
}

async function write(
  tx: EntityManager,
  context: CommandContext,
  begun: {
    readonly draft: Discount;
    readonly ranges: readonly Range[];
    readonly assumesCode: boolean;
    readonly from: Date;
    readonly to: Date;
  },
): Promise<Id> {
  const { draft, ranges, assumesCode, from, to } = begun;
  const written = await row<{ id: Id }>(
    tx,
    sql`insert into backtest (partner_id, draft, ranges, assumes_code, period_from, period_to, orders_total, created_by, created_at)
        select ${draft.partnerId}::uuid, ${draft}::jsonb, ${JSON.stringify(ranges)}::jsonb, ${assumesCode}, ${from}, ${to},
               (select count(*) from orders o where o.placed_at >= ${from}::timestamptz
                  and o.placed_at < ${to}::timestamptz and o.state in ${PAID_STATES}),
               ${context.actor.id ?? null}::uuid, ${context.now}
        returning id`,
  );
  return written!.id;
}

/** Puts the task into the worker's queue with this very transaction; one entry, however often it is called. */
export async function callWorker(tx: EntityManager, backtestId: Id): Promise<void> {
  await changed(
    tx,
    sql`select graphile_worker.add_job(${BACKTEST_TASK}, '{}'::json, job_key := ${`backtest:${backtestId}`})`,
  );
}
