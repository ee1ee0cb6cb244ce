/** Cancels an unpaid order and gives back what it held. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { inTransaction } from "../ground/transaction.ts";
import type { CommandResult } from "../problems.ts";
import type { OrderMoved } from "./expire-order.ts";
import { loadOwnOrder } from "./load-order.ts";
import { changeCounters } from "./redemptions.ts";
import { releaseOrder } from "./release-order.ts";

export interface CancelOrderInput {
  readonly orderId: Id;
  /** Proof for a guest: the token of the order page. */
  readonly accessToken?: string | null;
  readonly reason: string;
}

/**
 * Cancels an unpaid order: stock and uses go back, open attempts end. Money that comes all the same is settled as
 * late. A paid order is refunded instead.
 */
export async function cancelOrder(
  context: CommandContext,
  input: CancelOrderInput,
): Promise<CommandResult<OrderMoved>> {
  return inTransaction(context, async (tx) => {
    const loaded = await loadOwnOrder(tx, context, input);
    if (!loaded.ok) return loaded;
    const { order } = loaded;
    const released = await releaseOrder(tx, context, order, {
      event: "CANCELLED",
      reason: input.reason,
    });
    if (!released.ok) return released;
    await changeCounters(tx, released.counters, "OVERRUN");
    return { ok: true, orderId: order.id, from: order.state, state: "CANCELLED" };
  });
}
