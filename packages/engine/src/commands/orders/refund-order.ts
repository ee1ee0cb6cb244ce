/** Gives money back for part or whole of an order, with everything that follows from it. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import type { OrderState } from "../../orders/model.ts";
import { adjustCommissions } from "../affiliates/keep-commission.ts";
import type { CommandContext } from "../context.ts";
import { once } from "../ground/idempotency.ts";
import { post } from "../ground/journal.ts";
import { audit } from "../ground/records.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { revokeCourses } from "./grants.ts";
import { loadOrder, type OrderRow } from "./load-order.ts";
import { moveOrder } from "./move-order.ts";
import { changeCounters, type CounterChange, endUses } from "./redemptions.ts";
import { settleNeed } from "./refund-duplicate.ts";
import { mayRefund, planRefund, type RefundPlan, restorable } from "./refund-plan.ts";
import { moveStock } from "./stock-moves.ts";

export interface RefundedUnits {
  readonly lineId: Id;
  readonly quantity: number;
}

export interface RefundInput {
  readonly orderId: Id;
  /** FULL gives back all that is left, shipping too; KEEP and REEVALUATE are PRICING section 7. */
  readonly mode: "KEEP" | "REEVALUATE" | "FULL";
  /** What comes back; not read when FULL. */
  readonly lines: readonly RefundedUnits[];
  /** Gives the shipping charge back too (only for KEEP and REEVALUATE; FULL always does). */
  readonly withShipping?: boolean;
}

/** What a refund would do, to the dollar. */
export interface RefundPreview {
  readonly amount: Amount;
  /** tax(before) - tax(after). */
  readonly tax: Amount;
  readonly lines: readonly {
    readonly lineId: Id;
    readonly quantity: number;
    readonly amount: Amount;
  }[];
  readonly shipping: Amount;
  /** What the commissions of this order become. */
  readonly commissions: readonly {
    readonly commissionId: Id;
    readonly before: Amount;
    readonly after: Amount;
  }[];
  readonly restoresVouchers: boolean;
  /** CARD: the gateway gives it back. MANUAL: somebody has to transfer it (ATM, store). NONE: no money moves. */
  readonly channel: "CARD" | "MANUAL" | "NONE";
}

export interface RefundOrderInput extends RefundInput {
  readonly idempotencyKey: string;
  /** The amount of the preview that was agreed to. */
  readonly expectedAmount: Amount;
  readonly reason: string;
  /** Puts returned goods back on the shelf. */
  readonly returnsStock: boolean;
}

export interface RefundedOrder {
  readonly orderId: Id;
  /** Null when no money moves (a free order). */
  readonly refundId: Id | null;
  readonly state: OrderState;
  readonly amount: Amount;
  readonly channel: RefundPreview["channel"];
}

/** Says what a refund would do, and changes nothing. */
export async function previewRefund(
  context: CommandContext,
  input: RefundInput,
): Promise<CommandResult<{ readonly preview: RefundPreview }>> {
  if (!mayRefund(context)) return refuseWith("NOT_ALLOWED");
  const em = context.em.fork();
  const order = await loadOrder(em, input.orderId, "READ");
  if (!order) return refuseWith("ORDER_NOT_FOUND");
  const planned = await planRefund(em, context, order, input);
  return planned.ok ? { ok: true, preview: planned.plan.preview } : planned;
}

/**
 * Gives money back: the amount agreed to in the preview or nothing. Course access ends, goods return to the shelf,
 * commission shrinks to what is kept, a voucher comes back when its policy says so. A card payment waits for the
 * gateway (REQUESTED, see `recordRefundResult`); what was paid by transfer or in a store becomes a task (MANUAL).
 */
export async function refundOrder(
  context: CommandContext,
  input: RefundOrderInput,
): Promise<CommandResult<RefundedOrder>> {
  if (!mayRefund(context)) return refuseWith("NOT_ALLOWED");
  const { idempotencyKey: key, ...body } = input;
  const scope = `refund:${input.orderId}`;
  return inTransaction(context, async (tx) => {
    const counters: CounterChange[] = [];
    const answer = await once(tx, { scope, key, operation: "refundOrder", body }, async () => {
      const order = await loadOrder(tx, input.orderId, "LOCKED");
      if (!order) return refuseWith("ORDER_NOT_FOUND");
      const planned = await planRefund(tx, context, order, input);
      if (!planned.ok) return planned;
      const { amount } = planned.plan.preview;
      if (amount !== input.expectedAmount) {
        return refuseWith("REFUND_CHANGED", { before: input.expectedAmount, after: amount });
      }
      return carryOut(tx, context, { order, input, plan: planned.plan }, counters);
    });
    await changeCounters(tx, answer.ok ? counters : [], "OVERRUN");
    return answer;
  });
}

interface RefundCase {
  readonly order: OrderRow;
  readonly input: RefundOrderInput;
  readonly plan: RefundPlan;
}

async function carryOut(
  tx: EntityManager,
  context: CommandContext,
  facts: RefundCase,
  counters: CounterChange[],
): Promise<CommandResult<RefundedOrder>> {
  const { order, plan, input } = facts;
  const { preview } = plan;
  const moved = await moveOrder(tx, context, order, {
    event: plan.isWhole ? "REFUNDED" : "PARTLY_REFUNDED",
    reason: input.reason,
    amount: preview.amount,
    data: { amount: preview.amount, mode: input.mode },
  });
  if (!moved.ok) return moved;
  const refundId = await writeRefund(tx, context, facts);
  await writeLines(tx, facts);
  await postRefund(tx, facts, refundId);
  await endAccess(tx, context, facts);
  const cause = refundId ? { type: "refund", id: refundId } : { type: "order", id: order.id };
  await adjustCommissions(tx, context, order, plan.linesAfter, cause);
  counters.push(...(await restoreUses(tx, context, facts)));
  await returnGoods(tx, facts);
  await audit(tx, context, {
    action: "order.refunded",
    objectType: "order",
    objectId: order.id,
    after: preview,
    reason: input.reason,
  });
  const { amount, channel } = preview;
  return { ok: true, orderId: order.id, refundId, state: moved.state, amount, channel };
}

async function writeRefund(
  tx: EntityManager,
  context: CommandContext,
  { order, plan, input }: RefundCase,
): Promise<Id | null> {
  const { preview, payment } = plan;
  if (!payment || preview.amount === 0) return null;
  const state = preview.channel === "CARD" ? "REQUESTED" : "MANUAL";
  const requestedBy = context.actor.kind === "ADMIN" ? context.actor.id : null;
  const written = await row<{ id: Id }>(
    tx,
    sql`insert into refund (order_id, payment_id, amount, tax_amount, mode, state, reason, lines, gateway_plan,
                            requested_by, requested_at)
        values (${order.id}, ${payment.id}, ${preview.amount}, ${preview.tax}, ${input.mode}, ${state}, ${input.reason},
                ${JSON.stringify(preview.lines)}::jsonb, ${{ channel: preview.channel, shipping: preview.shipping }}::jsonb,
                ${requestedBy}, ${context.now}) returning id`,
  );
  await changed(
    tx,
    sql`update payment set refunded_amount = refunded_amount + ${preview.amount},
          state = case when refunded_amount + ${preview.amount} = amount then 'REFUNDED' else 'PARTIALLY_REFUNDED' end
        where id = ${payment.id}`,
  );
  return written!.id;
}

async function writeLines(tx: EntityManager, { order, plan }: RefundCase): Promise<void> {
  for (const { lineId, quantity, amount } of plan.refunds) {
    await changed(
      tx,
      sql`update order_line set refunded_quantity = refunded_quantity + ${quantity},
            refunded_total = refunded_total + ${amount} where id = ${lineId}`,
    );
  }
  await changed(
    tx,
    sql`update orders set refunded_total = refunded_total + ${plan.preview.amount} where id = ${order.id}`,
  );
  await settleNeed(tx, order.id);
}

async function postRefund(
  tx: EntityManager,
  { order, plan: { preview } }: RefundCase,
  refundId: Id | null,
): Promise<void> {
  if (!refundId) return;
  await post(tx, {
    kind: "REFUNDED",
    orderId: order.id,
    causeType: "refund",
    causeId: refundId,
    currency: order.currency,
    postings: [
      ["SALES", preview.amount - preview.tax],
      ["SALES_TAX", preview.tax],
      ["REFUND_OWED", -preview.amount],
    ],
  });
}

/** A course that came back is seen no more. */
async function endAccess(
  tx: EntityManager,
  context: CommandContext,
  { plan }: RefundCase,
): Promise<void> {
  const lineIds = plan.linesAfter
    .filter((line) => line.kind === "COURSE" && line.refunded_quantity === line.quantity)
    .map(({ id }) => id);
  if (lineIds.length > 0) await revokeCourses(tx, context, lineIds, "refunded");
}

async function restoreUses(
  tx: EntityManager,
  context: CommandContext,
  { order, plan }: RefundCase,
): Promise<CounterChange[]> {
  if (!plan.isWhole) return [];
  return endUses(tx, order.id, {
    from: "REDEEMED",
    to: "RESTORED",
    at: context.now,
    reason: "REFUNDED",
    redemptionIds: await restorable(tx, order.id),
  });
}

/** Back on the shelf; parcels that were never sent stay here. Nothing returns that was never handed over. */
async function returnGoods(tx: EntityManager, { order, plan, input }: RefundCase): Promise<void> {
  if (plan.isWhole) {
    await changed(
      tx,
      sql`update shipment set state = 'CANCELLED' where order_id = ${order.id} and state = 'OPEN'`,
    );
  }
  if (!input.returnsStock) return;
  const committed = await rows<{ order_line_id: Id }>(
    tx,
    sql`select order_line_id from stock_movement m join order_line l on l.id = m.order_line_id
        where l.order_id = ${order.id} and m.kind = 'COMMITTED'`,
  );
  const left = new Set(committed.map(({ order_line_id }) => order_line_id));
  const variants = new Map(plan.linesAfter.map((line) => [line.id, line.variant_id]));
  const units = plan.refunds
    .filter(({ lineId, quantity }) => left.has(lineId) && quantity > 0)
    .map(({ lineId, quantity }) => ({ lineId, variantId: variants.get(lineId)!, quantity }));
  await moveStock(tx, units, "RETURNED", order.hold_number);
}
