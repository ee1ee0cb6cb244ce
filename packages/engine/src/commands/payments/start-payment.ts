/** Begins an attempt to pay: a new trade number, and what the gateway's form needs. */
import { randomInt } from "node:crypto";
import type { EntityManager } from "@8521/database";
import { newId } from "@8521/database";
import { isUnpaid, payUntil } from "../../orders/index.ts";
import { compileRuleSet, price } from "../../pricing/index.ts";
import type { Amount, Id, Instant, LocalizedText } from "../../pricing/model.ts";
import { readSnapshot } from "../../snapshot/index.ts";
import type { CommandContext } from "../context.ts";
import { changed, instantOrNull, row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { checkPayment, paymentTerms } from "../orders/check-order.ts";
import { loadOwnOrder, type OrderRow } from "../orders/load-order.ts";
import { moveOrder } from "../orders/move-order.ts";
import { type CommandResult, type ProblemOf, problem, refuse, refuseWith } from "../problems.ts";
import type { PaymentMethod, PaymentTerms } from "../settings.ts";
import { zoneOffsetMinutes } from "../ground/zone.ts";

export interface StartPaymentInput {
  readonly orderId: Id;
  readonly accessToken?: string | null;
  /** Another method than the order was placed with. */
  readonly method?: PaymentMethod;
}

export interface StartedPayment {
  readonly paymentId: Id;
  readonly orderId: Id;
  readonly orderNumber: string;
  /** MerchantTradeNo: 20 letters and digits, new for every attempt. */
  readonly tradeNumber: string;
  readonly method: PaymentMethod;
  readonly amount: Amount;
  /** Item names for the gateway page, in the language of the order. */
  readonly items: readonly { readonly name: string; readonly quantity: number }[];
  readonly startedAt: Instant;
  /** When the number (or the card page) should stop taking money. */
  readonly payUntil: Instant;
  readonly locale: "zh-TW" | "en";
}

/**
 * Begins an attempt to pay. Every attempt has a trade number of its own, for ever; the order waits until the attempt's
 * deadline. A card attempt moves the order to AWAITING_PAYMENT (it is redirected); the others when their number comes.
 * The order keeps the price it was placed with; a way to pay for which its discounts were not is refused when it would
 * cost more (`PRICE_CHANGED`).
 */
export async function startPayment(
  context: CommandContext,
  input: StartPaymentInput,
): Promise<CommandResult<StartedPayment>> {
  return inTransaction(context, async (tx) => {
    const loaded = await loadOwnOrder(tx, context, input);
    if (!loaded.ok) return loaded;
    const { order } = loaded;
    if (!isUnpaid(order.state)) {
      return refuseWith("ORDER_STATE", { state: order.state, event: "REDIRECTED" });
    }
    const method = input.method ?? order.payment_method;
    const faults = checkPayment(context, method, order.total);
    if (faults.length > 0) return refuse(...faults);
    const dearer = method === order.payment_method ? null : await dearerBy(tx, order, method);
    if (dearer) return refuse(dearer);
    return attempt(tx, context, order, paymentTerms(context, method)!);
  });
}

/** What the order would cost by another way to pay, under its own frozen rules, when that is more. */
async function dearerBy(
  tx: EntityManager,
  order: OrderRow,
  method: string,
): Promise<ProblemOf | null> {
  const frozen = await row<{ canonical: string }>(
    tx,
    sql`select canonical from order_snapshot where order_id = ${order.id}`,
  );
  const snapshot = frozen && readSnapshot(frozen.canonical);
  if (!snapshot) throw new Error("an order without a readable snapshot");
  const { cart, rules, context } = snapshot;
  const after = price(cart, compileRuleSet(rules), { ...context, paymentMethod: method }).total;
  if (after <= order.total) return null;
  return problem("PRICE_CHANGED", { before: order.total, after, currency: order.currency });
}

async function attempt(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
  terms: PaymentTerms,
): Promise<CommandResult<StartedPayment>> {
  const { now, settings } = context;
  const offset = zoneOffsetMinutes(now, settings.timeZone);
  const deadline = payUntil(now.getTime(), terms.deadline, offset);
  const paymentId = newId(now.getTime());
  const tradeNumber = newTradeNumber(now);
  await changed(
    tx,
    sql`insert into payment (id, order_id, method, trade_number, amount, pay_until, created_at)
        values (${paymentId}, ${order.id}, ${terms.method}, ${tradeNumber}, ${order.total}, ${new Date(deadline)}, ${now})`,
  );
  await awaitAttempt(tx, context, order, { terms, deadline });
  if (terms.method === "CREDIT") {
    const moved = await moveOrder(tx, context, order, {
      event: "REDIRECTED",
      data: { paymentId, method: terms.method },
    });
    if (!moved.ok) return moved;
  }
  return {
    ok: true,
    paymentId,
    orderId: order.id,
    orderNumber: order.number,
    tradeNumber,
    method: terms.method,
    amount: order.total,
    items: await itemNames(tx, order),
    startedAt: now.getTime(),
    payUntil: deadline,
    locale: order.locale,
  };
}

/**
 * A card order waits for the card page. A number that was not issued yet does not lengthen the wait by days: the order
 * waits as long as it did, but long enough for the gateway's page.
 */
async function awaitAttempt(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
  { terms, deadline }: { readonly terms: PaymentTerms; readonly deadline: Instant },
): Promise<void> {
  const waiting = instantOrNull(order.pay_until) ?? 0;
  const onPage = context.now.getTime() + context.settings.pendingMinutes * 60_000;
  const until = Math.max(waiting, terms.method === "CREDIT" ? deadline : onPage);
  await changed(
    tx,
    sql`update orders set payment_method = ${terms.method}, pay_until = ${new Date(until)} where id = ${order.id}`,
  );
}

async function itemNames(tx: EntityManager, order: OrderRow): Promise<StartedPayment["items"]> {
  const lines = await rows<{ name: LocalizedText; quantity: number }>(
    tx,
    sql`select name, quantity from order_line where order_id = ${order.id} order by position, id`,
  );
  return lines.map(({ name, quantity }) => ({ name: name[order.locale], quantity }));
}

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TRADE_NUMBER_LENGTH = 20;

/** The moment in base 36, then chance: twenty letters and digits, never the same twice. */
function newTradeNumber(now: Date): string {
  let text = now.getTime().toString(36).toUpperCase();
  while (text.length < TRADE_NUMBER_LENGTH) text += LETTERS[randomInt(LETTERS.length)];
  return text;
}
