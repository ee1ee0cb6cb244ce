/** Expires an unpaid order after its deadline. */
import { isOverdue, isUnpaid, type OrderState } from "../../orders/index.ts";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { instant, instantOrNull, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { paymentTerms } from "./check-order.ts";
import { loadOrder, type OrderRow } from "./load-order.ts";
import { changeCounters } from "./redemptions.ts";
import { releaseOrder } from "./release-order.ts";

export interface ExpireOrderInput {
  readonly orderId: Id;
  /** What the gateway said when asked about every attempt; NOT_ASKED only when there was no attempt. */
  readonly gateway: "UNPAID" | "PAID" | "UNKNOWN" | "NOT_ASKED";
}

export interface OrderMoved {
  readonly orderId: Id;
  readonly from: OrderState;
  readonly state: OrderState;
}

/**
 * Expires an unpaid order after its deadline and grace, once the gateway has said that no money came: stock and uses go
 * back. An order that is being paid at the same moment is paid or expired, never both.
 */
export async function expireOrder(
  context: CommandContext,
  input: ExpireOrderInput,
): Promise<CommandResult<OrderMoved>> {
  return inTransaction(context, async (tx) => {
    const order = await loadOrder(tx, input.orderId, "LOCKED");
    if (!order) return refuseWith("ORDER_NOT_FOUND");
    if (!isUnpaid(order.state)) {
      return refuseWith("ORDER_STATE", { state: order.state, event: "EXPIRED" });
    }
    const due = dueOf(context, order);
    if (!isOverdue(context.now.getTime(), due.payUntil, due.graceMinutes)) {
      return refuseWith("PAYMENT_NOT_DUE", { payUntil: due.payUntil });
    }
    const open = await rows(tx, sql`select 1 from payment where order_id = ${order.id} limit 1`);
    const isRuledOut = input.gateway === "UNPAID" || (input.gateway === "NOT_ASKED" && !open[0]);
    if (!isRuledOut) {
      const gateway = input.gateway === "PAID" ? "PAID" : "UNKNOWN";
      return refuseWith("PAYMENT_NOT_RULED_OUT", { gateway });
    }
    const released = await releaseOrder(tx, context, order, {
      event: "EXPIRED",
      reason: "the deadline passed unpaid",
    });
    if (!released.ok) return released;
    await changeCounters(tx, released.counters, "OVERRUN");
    return { ok: true, orderId: order.id, from: order.state, state: "EXPIRED" };
  });
}

/** Before an attempt there is nothing under way, so no grace. */
function dueOf(context: CommandContext, order: OrderRow) {
  const payUntil = instantOrNull(order.pay_until) ?? instant(order.placed_at);
  const graceMinutes =
    order.state === "PENDING"
      ? 0
      : (paymentTerms(context, order.payment_method)?.graceMinutes ?? 0);
  return { payUntil, graceMinutes };
}
