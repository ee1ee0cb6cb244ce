/** Keeps a notice as it came, then decides what it means. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { raiseAlert } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { alwaysInTransaction } from "../ground/transaction.ts";
import { loadOrder } from "../orders/load-order.ts";
import { recordPaymentNumber } from "./record-payment-number.ts";
import { settlePayment } from "./settle-payment.ts";
import type { NoticeDecided, NoticeOutcome, PaymentNotice } from "./notice.ts";
import { type PaymentRow, paymentByTrade } from "./payment-row.ts";

/** What was decided, and for which order. */
interface Decision {
  readonly outcome: NoticeOutcome;
  readonly orderId: Id | null;
}

/** Outcomes a person should look at. */
const ALERTS: { readonly [outcome in NoticeOutcome]?: "WARNING" | "CRITICAL" } = {
  UNVERIFIED: "WARNING",
  OTHER_MERCHANT: "CRITICAL",
  UNKNOWN_TRADE: "WARNING",
  WRONG_AMOUNT: "CRITICAL",
  INCOMPLETE: "WARNING",
};

/**
 * Keeps a notice as it came (its own transaction), then decides what it means (another one, under the order's lock).
 * Never refuses: every outcome is an answer. A notice that was kept and not decided (a crash between the two) is
 * decided when the gateway sends it again or is asked. The caller answers `1|OK` when `isAcknowledged`.
 */
export async function recordPaymentNotice(
  context: CommandContext,
  notice: PaymentNotice,
): Promise<NoticeDecided> {
  const noticeId = await keep(context, notice);
  const { outcome, orderId } = await alwaysInTransaction(context, async (tx) => {
    const decision = await decide(tx, context, notice);
    await writeOutcome(tx, noticeId, decision, notice);
    return decision;
  });
  return { noticeId, outcome, orderId, isAcknowledged: notice.isVerified };
}

async function keep(context: CommandContext, notice: PaymentNotice): Promise<Id> {
  const kept = await row<{ id: Id }>(
    context.em.fork(),
    sql`insert into payment_notice (kind, raw, is_verified, trade_number)
        values (${notice.kind}, ${notice.raw}, ${notice.isVerified}, ${notice.tradeNumber}) returning id`,
  );
  return kept!.id;
}

/** The checks in the order of their trust: seal, merchant, attempt, amount; only then what is said. */
async function decide(
  tx: EntityManager,
  context: CommandContext,
  notice: PaymentNotice,
): Promise<Decision> {
  if (!notice.isVerified) return { outcome: "UNVERIFIED", orderId: null };
  if (notice.merchantId !== context.settings.merchantId) {
    return { outcome: "OTHER_MERCHANT", orderId: null };
  }
  const payment = notice.tradeNumber ? await paymentByTrade(tx, notice.tradeNumber) : null;
  if (!payment) return { outcome: "UNKNOWN_TRADE", orderId: null };
  const outcome = await decideAttempt(tx, context, notice, payment);
  return { outcome, orderId: payment.order_id };
}

async function decideAttempt(
  tx: EntityManager,
  context: CommandContext,
  notice: PaymentNotice,
  payment: PaymentRow,
): Promise<NoticeOutcome> {
  if (notice.kind === "BROWSER") return "DISPLAY_ONLY";
  // Asked about an attempt the gateway never saw, it names no amount.
  if (notice.kind === "QUERY" && notice.result === "UNPAID") return "STILL_UNPAID";
  if (notice.amount === null || notice.amount !== payment.amount) return "WRONG_AMOUNT";
  if (notice.isSimulated && !context.settings.acceptsSimulatedPayments) return "SIMULATED";
  const order = (await loadOrder(tx, payment.order_id, "LOCKED"))!;
  // Read again under the order's lock: another notice may have been quicker.
  const fresh = (await paymentByTrade(tx, payment.trade_number))!;
  return notice.kind === "NUMBER"
    ? recordPaymentNumber(tx, context, { notice, order, payment: fresh })
    : settlePayment(tx, context, { notice, order, payment: fresh });
}

async function writeOutcome(
  tx: EntityManager,
  noticeId: Id,
  { outcome, orderId }: Decision,
  notice: PaymentNotice,
): Promise<void> {
  await changed(
    tx,
    sql`insert into payment_notice_outcome (notice_id, order_id, outcome) values (${noticeId}, ${orderId}, ${outcome})`,
  );
  const severity = ALERTS[outcome];
  if (!severity) return;
  await raiseAlert(tx, {
    kind: `payment.${outcome.toLowerCase()}`,
    severity,
    orderId,
    data: { noticeId, tradeNumber: notice.tradeNumber, kind: notice.kind },
  });
}
