/** What a payment notice does to its order (every row of the table of notices), exactly once. */
import type { EntityManager } from "@8521/database";
import { isUnpaid } from "../../orders/index.ts";
import type { CommandContext } from "../context.ts";
import { post } from "../ground/journal.ts";
import { raiseAlert } from "../ground/records.ts";
import { changed, sql } from "../ground/sql.ts";
import { moveOrder } from "../orders/move-order.ts";
import { fulfil, markPaid, postPaid } from "../orders/settle-order.ts";
import type { NoticeOutcome } from "./notice.ts";
import { hasMoney, type NoticeCase } from "./payment-row.ts";
import { settleLate } from "./settle-late.ts";

/**
 * Decides a verified payment notice whose merchant, attempt and amount agree, under the order's lock. The same notice
 * a hundred times pays once; a second payment of the same order goes to the refund list; money that comes late is
 * never lost and never silently accepted; a failure after payment changes nothing.
 */
export async function settlePayment(
  tx: EntityManager,
  context: CommandContext,
  facts: NoticeCase,
): Promise<NoticeOutcome> {
  const { notice, order, payment } = facts;
  if (notice.result === "UNPAID" || notice.result === "NUMBER_ISSUED") return "STILL_UNPAID";
  if (notice.result === "FAILED") return recordFailure(tx, context, facts);
  if (!notice.providerTradeNumber) return "INCOMPLETE";
  if (hasMoney(payment)) return settleAgain(tx, context, facts);
  if (order.state === "EXPIRED" || order.state === "CANCELLED") {
    return settleLate(tx, context, facts);
  }
  if (!isUnpaid(order.state)) return settleDuplicate(tx, context, facts);
  await receiveMoney(tx, context, facts);
  const data = { paymentId: payment.id, method: payment.method };
  const moved = await moveOrder(tx, context, order, { event: "PAID", data });
  if (!moved.ok) throw new Error("an unpaid order refused its payment");
  await markPaid(tx, context, order.id);
  await postPaid(tx, order, payment.id, false);
  await fulfil(tx, context, order);
  return "PAID";
}

/** Marks the attempt as paid, with the gateway's own number. */
export async function receiveMoney(
  tx: EntityManager,
  context: CommandContext,
  { notice, payment }: NoticeCase,
  isDuplicate = false,
): Promise<void> {
  const paidAt = notice.paidAt === null ? context.now : new Date(notice.paidAt);
  await changed(
    tx,
    sql`update payment set state = 'PAID', provider_trade_number = ${notice.providerTradeNumber}, paid_at = ${paidAt},
          is_duplicate = ${isDuplicate}, failure_code = null, failure_message = null
        where id = ${payment.id}`,
  );
}

/** The same message again, or the same attempt paid under another number of the gateway: money that came twice. */
async function settleAgain(
  tx: EntityManager,
  context: CommandContext,
  facts: NoticeCase,
): Promise<NoticeOutcome> {
  const { notice, payment, order } = facts;
  if (payment.provider_trade_number === notice.providerTradeNumber) return "ALREADY_PAID";
  const paidAt = notice.paidAt === null ? context.now : new Date(notice.paidAt);
  // The attempt has its row; the second money gets one of its own, once for each number of the gateway.
  const written = await changed(
    tx,
    sql`insert into payment (order_id, method, trade_number, provider_trade_number, state, amount, paid_at, is_duplicate)
        values (${order.id}, ${payment.method}, ${`${payment.trade_number}+${notice.providerTradeNumber}`},
                ${notice.providerTradeNumber}, 'PAID', ${payment.amount}, ${paidAt}, true)
        on conflict do nothing`,
  );
  if (written === 0) return "ALREADY_PAID";
  return tellDuplicate(tx, facts);
}

/** Another attempt of an order that is paid already. */
async function settleDuplicate(
  tx: EntityManager,
  context: CommandContext,
  facts: NoticeCase,
): Promise<NoticeOutcome> {
  await receiveMoney(tx, context, facts, true);
  return tellDuplicate(tx, facts);
}

async function tellDuplicate(
  tx: EntityManager,
  { notice, order, payment }: NoticeCase,
): Promise<NoticeOutcome> {
  await changed(tx, sql`update orders set needs_refund = true where id = ${order.id}`);
  await post(tx, {
    kind: "DUPLICATE_PAID",
    orderId: order.id,
    causeType: `trade:${notice.providerTradeNumber}`,
    causeId: payment.id,
    currency: order.currency,
    postings: [
      ["GATEWAY", payment.amount],
      ["REFUND_OWED", -payment.amount],
    ],
  });
  await raiseAlert(tx, {
    kind: "payment.duplicate",
    severity: "CRITICAL",
    orderId: order.id,
    data: { paymentId: payment.id, amount: payment.amount },
  });
  return "DUPLICATE_PAYMENT";
}

/** A declined card keeps the order waiting, for another attempt with a new number. */
async function recordFailure(
  tx: EntityManager,
  context: CommandContext,
  { notice, order, payment }: NoticeCase,
): Promise<NoticeOutcome> {
  if (hasMoney(payment)) return "FAILED_AFTER_PAID";
  await changed(
    tx,
    sql`update payment set state = 'FAILED', failure_code = ${notice.resultCode}, failure_message = ${notice.resultMessage}
        where id = ${payment.id} and state in ('CREATED', 'NUMBER_ISSUED', 'FAILED')`,
  );
  if (!isUnpaid(order.state)) {
    return order.paid_at ? "FAILED_AFTER_PAID" : "ATTEMPT_FAILED";
  }
  if (payment.state !== "FAILED") {
    await moveOrder(tx, context, order, {
      event: "DECLINED",
      reason: notice.resultMessage,
      data: { paymentId: payment.id, code: notice.resultCode },
    });
  }
  return "ATTEMPT_FAILED";
}
