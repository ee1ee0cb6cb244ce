/** Sells at a till: checked, redeemed, paid and handed over in one transaction, and counted once however often it is sent. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import { attemptOf } from "../codes/attempt.ts";
import { recordCheck } from "../codes/record-check.ts";
import type { CommandContext } from "../context.ts";
import { once } from "../ground/idempotency.ts";
import { row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { markOverruns } from "../orders/overruns.ts";
import { changeCounters, type CounterChange } from "../orders/redemptions.ts";
import { type CommandResult, problem, type ProblemOf, refuse, refuseWith } from "../problems.ts";
import { readSale, type Sale, type TillSaleInput } from "./check-sale.ts";
import { priceSale, type SaleCode } from "./price-sale.ts";
import { writeSale, type WrittenSale } from "./write-sale.ts";

export type { TillSaleInput } from "./check-sale.ts";

export interface SoldAtTill extends WrittenSale {
  readonly givenTotal: Amount;
  /** Total less what was taken: more than 0 is missing in the till. Always 0 of a sale that happened online. */
  readonly difference: Amount;
  /** Uses that went past a limit. */
  readonly overruns: number;
}

/**
 * Records a sale of the till whose key asks. Online it is refused, with reasons, when a code does not count or the total
 * is not what the till shows. Offline (`soldAt`) it happened: it is kept, a limit that is used up meanwhile is counted as
 * an overrun, and a difference is posted to an account of its own, each with an alert. The same key gives the same
 * answer, whether the till sends it again as it was or as one that it kept while it was offline.
 */
export async function sellAtTill(
  context: CommandContext,
  input: TillSaleInput,
): Promise<CommandResult<SoldAtTill>> {
  if (context.actor.kind !== "TILL") return refuseWith("NOT_ALLOWED");
  const read = readSale(context, input);
  if (!read.ok) return read;
  const { sale } = read;
  const locked = await beginTries(context, sale);
  if (locked) return refuse(locked);
  const tried: SaleCode[] = [];
  const sold = await inTransaction(context, (tx) => sell(tx, context, input, sale, tried));
  await endTries(context, sale, tried);
  if (!sold.ok) return sold;
  const { givenTotal } = input;
  const overruns = await overrunsOf(context.em.fork(), sold.orderId);
  return { ...sold, givenTotal, difference: sold.total - givenTotal, overruns };
}

async function sell(
  tx: EntityManager,
  context: CommandContext,
  input: TillSaleInput,
  sale: Sale,
  tried: SaleCode[],
): Promise<CommandResult<WrittenSale>> {
  // Without the time: a till that got no answer keeps the sale, and sends it as one that happened.
  const { idempotencyKey: key, soldAt: _, ...body } = input;
  const request = { scope: `till:${context.actor.id}`, key, operation: "sellAtTill", body };
  const counters: CounterChange[] = [];
  tried.length = 0;
  const answer = await once(tx, request, async () => {
    const then = { ...context, now: sale.at };
    const priced = await priceSale(tx, then, sale, tried);
    if (!priced.ok) return priced;
    const facts = { sale, priced: priced.priced, tried, receivedAt: context.now };
    return writeSale(tx, then, facts, counters);
  });
  if (!answer.ok) return answer;
  // The very last before commit, as for every order.
  const atLimit = sale.isOffline ? "OVERRUN" : "REFUSE";
  const { refused, overruns } = await changeCounters(tx, counters, atLimit);
  if (refused) return refuse(refused);
  await markOverruns(tx, answer.orderId, overruns);
  return answer;
}

/** Counts a try for each code before it is looked up. What happened offline is told, not tried. */
async function beginTries(context: CommandContext, sale: Sale): Promise<ProblemOf | null> {
  if (sale.isOffline) return null;
  const { limiter } = context.settings.codes;
  for (const n of sale.codes.keys()) {
    const locked = await limiter?.begin(attemptOf(context, null), context.now);
    if (locked)
      return problem("TOO_MANY_ATTEMPTS", { retryAt: locked.retryAt.getTime() }, ["codes", n]);
  }
  return null;
}

/** Remembers what became of each code, and gives back the tries of those that somebody has. */
async function endTries(
  context: CommandContext,
  sale: Sale,
  tried: readonly SaleCode[],
): Promise<void> {
  for (const { key, voucherId, code, problems } of tried) {
    // One affiliate's code was replaced by another's: nothing became of it.
    if (!code && problems.length === 0) continue;
    const result =
      code && problems.length === 0 ? { ok: true as const, code } : refuse(...problems);
    await recordCheck(context, { key, voucherId, cartId: null, result });
  }
  if (sale.isOffline) return;
  const unknown = tried.filter(({ problems }) =>
    problems.some(({ code }) => code === "UNKNOWN_CODE"),
  ).length;
  for (let n = unknown; n < sale.codes.length; n++)
    await context.settings.codes.limiter?.known(attemptOf(context, null));
}

async function overrunsOf(em: EntityManager, orderId: Id): Promise<number> {
  const counted = await row<{ n: number }>(
    em,
    sql`select count(*)::int as n from redemption where order_id = ${orderId} and is_overrun`,
  );
  return counted!.n;
}
