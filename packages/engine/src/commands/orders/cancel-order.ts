/** Cancels an unpaid order and gives back what it held. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { OrderMoved } from "./expire-order.ts";

export interface CancelOrderInput {
  readonly orderId: Id;
  /** Proof for a guest: the token of the order page. */
  readonly accessToken?: string | null;
  readonly reason: string;
}

/** Cancels an unpaid order and gives back what it held. */
export async function cancelOrder(
  _context: CommandContext,
  _input: CancelOrderInput,
): Promise<CommandResult<OrderMoved>> {
  return notWritten("cancelOrder");
}
