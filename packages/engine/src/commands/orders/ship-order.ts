/** Says that one partner's parcel of an order is on its way. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

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

/** Says that one partner's parcel of an order is on its way. */
export async function shipOrder(
  _context: CommandContext,
  _input: ShipOrderInput,
): Promise<CommandResult<ShippedOrder>> {
  return notWritten("shipOrder");
}
