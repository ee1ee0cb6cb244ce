/** Completes an order: everything was delivered. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { OrderMoved } from "./expire-order.ts";
import { loadOrder, type OrderRow } from "./load-order.ts";
import { moveOrder } from "./move-order.ts";

export interface CompleteOrderInput {
  readonly orderId: Id;
}

/**
 * Completes an order: its parcels were delivered, or it was nothing but courses. The hold of its commissions begins,
 * as long as the terms said when it was placed. A partly refunded order keeps its state and is completed once.
 */
export async function completeOrder(
  context: CommandContext,
  input: CompleteOrderInput,
): Promise<CommandResult<OrderMoved>> {
  return inTransaction(context, async (tx) => {
    const order = await loadOrder(tx, input.orderId, "LOCKED");
    if (!order) return refuseWith("ORDER_NOT_FOUND");
    const open = await rows(
      tx,
      sql`select 1 from shipment where order_id = ${order.id} and state = 'OPEN' limit 1`,
    );
    if (open[0] || order.completed_at) {
      return refuseWith("ORDER_STATE", { state: order.state, event: "COMPLETED" });
    }
    return complete(tx, context, order);
  });
}

/** Completes a locked order whose goods were handed over. */
export async function complete(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
): Promise<CommandResult<OrderMoved>> {
  const moved = await moveOrder(tx, context, order, { event: "COMPLETED" });
  if (!moved.ok) return moved;
  await markCompleted(tx, context, order.id);
  return { ok: true, orderId: order.id, from: order.state, state: moved.state };
}

async function markCompleted(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
): Promise<void> {
  const { now } = context;
  await changed(tx, sql`update orders set completed_at = ${now} where id = ${orderId}`);
  await changed(
    tx,
    sql`update shipment set state = 'DELIVERED', delivered_at = ${now} where order_id = ${orderId} and state = 'SHIPPED'`,
  );
  await changed(
    tx,
    sql`update commission
        set hold_until = ${now}::timestamptz + make_interval(days => (rule #>> '{terms,holdDays}')::int)
        where order_id = ${orderId} and state = 'PENDING'`,
  );
}
