/** Says that a parcel of an order is on its way. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { isPaid } from "../../orders/index.ts";
import { emit } from "../ground/records.ts";
import { rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { loadOrder } from "./load-order.ts";
import { orderFacts, writeHistory } from "./move-order.ts";

export interface ShipOrderInput {
  readonly orderId: Id;
  /** Whose parcel; null is every parcel still open. */
  readonly partnerId?: Id | null;
  readonly carrier: string;
  readonly trackingNumber: string;
}

export interface ShippedOrder {
  readonly orderId: Id;
  readonly shipmentIds: readonly Id[];
}

/** Says that a parcel is on its way; an admin of one partner ships that partner's only. */
export async function shipOrder(
  context: CommandContext,
  input: ShipOrderInput,
): Promise<CommandResult<ShippedOrder>> {
  const { actor, now } = context;
  if (actor.kind !== "ADMIN" && actor.kind !== "SYSTEM") return refuseWith("NOT_ALLOWED");
  if (actor.partnerId && input.partnerId && input.partnerId !== actor.partnerId) {
    return refuseWith("NOT_ALLOWED");
  }
  const partnerId = actor.partnerId ?? input.partnerId ?? null;
  return inTransaction(context, async (tx) => {
    const order = await loadOrder(tx, input.orderId, "LOCKED");
    if (!order) return refuseWith("ORDER_NOT_FOUND");
    if (!isPaid(order.state))
      return refuseWith("ORDER_STATE", { state: order.state, event: "SHIPPED" });
    const shipped = await rows<{ id: Id }>(
      tx,
      sql`update shipment set state = 'SHIPPED', carrier = ${input.carrier}, tracking_number = ${input.trackingNumber},
                 shipped_at = ${now}
          where order_id = ${order.id} and state = 'OPEN' and (${partnerId}::uuid is null or partner_id = ${partnerId})
          returning id`,
    );
    if (shipped.length === 0) return refuseWith("SHIPMENT_NOT_FOUND");
    const shipmentIds = shipped.map(({ id }) => id);
    const data = { shipmentIds, carrier: input.carrier };
    const step = { orderId: order.id, event: "SHIPPED", from: order.state, to: order.state, data };
    await writeHistory(tx, context, step);
    await emit(tx, {
      type: "order.shipped",
      aggregateId: order.id,
      payload: { ...orderFacts(order, order.state, order.state), shipmentIds },
      partnerId,
    });
    return { ok: true, orderId: order.id, shipmentIds };
  });
}
