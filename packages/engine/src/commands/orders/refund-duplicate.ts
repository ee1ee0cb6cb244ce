/** Gives back money that came a second time for the same order. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { loadOrder } from "./load-order.ts";
import type { RefundPreview } from "./refund-order.ts";
import { mayRefund } from "./refund-plan.ts";

export interface RefundDuplicateInput {
  /** The payment that is marked as a duplicate. */
  readonly paymentId: Id;
  readonly reason: string;
}

export interface RefundedDuplicate {
  readonly refundId: Id;
  readonly orderId: Id;
  readonly amount: Amount;
  readonly channel: RefundPreview["channel"];
}

interface DuplicateRow {
  readonly order_id: Id;
  readonly method: string;
  readonly trade_number: string;
  readonly state: string;
  readonly amount: Amount;
  readonly is_duplicate: boolean;
}

/**
 * Gives the whole of a second payment back; the order, its goods and its commissions stay as they are. Told twice, the
 * second time there is nothing to refund. The refund is carried out like any other (`recordRefundResult`).
 */
export async function refundDuplicate(
  context: CommandContext,
  input: RefundDuplicateInput,
): Promise<CommandResult<RefundedDuplicate>> {
  if (!mayRefund(context)) return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    const found = await loadPayment(tx, input.paymentId);
    if (!found) return refuseWith("NOTHING_TO_REFUND");
    await loadOrder(tx, found.order_id, "LOCKED");
    const payment = (await loadPayment(tx, input.paymentId))!;
    if (!payment.is_duplicate || payment.state !== "PAID") return refuseWith("NOTHING_TO_REFUND");
    const { order_id: orderId, amount } = payment;
    const channel = channelOf(payment);
    const refundId = await writeRefund(tx, context, input, payment, channel);
    await changed(
      tx,
      sql`update payment set refunded_amount = amount, state = 'REFUNDED' where id = ${input.paymentId}`,
    );
    await settleNeed(tx, orderId);
    await audit(tx, context, {
      action: "payment.duplicate_refunded",
      objectType: "order",
      objectId: orderId,
      after: { refundId, amount, channel },
      reason: input.reason,
    });
    return { ok: true, refundId, orderId, amount, channel };
  });
}

function loadPayment(tx: EntityManager, paymentId: Id): Promise<DuplicateRow | null> {
  return row<DuplicateRow>(
    tx,
    sql`select order_id, method, trade_number, state, amount, is_duplicate from payment where id = ${paymentId}`,
  );
}

/** Money that came twice under one attempt has no attempt of its own that the gateway could reverse by our number. */
function channelOf({ method, trade_number }: DuplicateRow): "CARD" | "MANUAL" {
  return method === "CREDIT" && !trade_number.includes("+") ? "CARD" : "MANUAL";
}

async function writeRefund(
  tx: EntityManager,
  context: CommandContext,
  input: RefundDuplicateInput,
  payment: DuplicateRow,
  channel: "CARD" | "MANUAL",
): Promise<Id> {
  const written = await row<{ id: Id }>(
    tx,
    sql`insert into refund (order_id, payment_id, amount, mode, state, reason, gateway_plan, requested_by, requested_at)
        values (${payment.order_id}, ${input.paymentId}, ${payment.amount}, 'FULL',
                ${channel === "CARD" ? "REQUESTED" : "MANUAL"}, ${input.reason},
                ${{ channel, shipping: 0 }}::jsonb,
                ${context.actor.kind === "ADMIN" ? context.actor.id : null}, ${context.now}) returning id`,
  );
  return written!.id;
}

/** An order is on the refund list while money that came twice, or came too late to be served, is still here. */
export async function settleNeed(tx: EntityManager, orderId: Id): Promise<void> {
  await changed(
    tx,
    sql`update orders o set needs_refund =
          exists (select 1 from payment p where p.order_id = o.id and p.is_duplicate and p.state = 'PAID')
          or (o.needs_review is not distinct from 'PAID_LATE_OUT_OF_STOCK' and o.refunded_total < o.total)
        where o.id = ${orderId}`,
  );
}
