import { shipOrder } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { changeOrder } from "./change-order.ts";
import type { OrderPayload } from "./order.type.ts";

/** Hands one partner's parcel to the carrier. */
export async function handOver(
  c: Context,
  input: {
    readonly shipmentId: string;
    readonly carrier: string;
    readonly trackingNumber: string;
  },
): Promise<OrderPayload> {
  const shipment = await c.load.shipment.load(input.shipmentId);
  if (!shipment) return { order: null, problems: problemsOf(c, [{ code: "SHIPMENT_NOT_FOUND" }]) };
  const { orderId, partnerId } = shipment.row;
  const { carrier, trackingNumber } = input;
  return await changeOrder(c, orderId, () =>
    shipOrder(c.adminCommand, { orderId, partnerId, carrier, trackingNumber }),
  );
}
