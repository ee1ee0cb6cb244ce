/** Expires an unpaid order after its deadline, once the gateway has said that no money came. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { OrderState } from "../../orders/model.ts";

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

/** Expires an unpaid order after its deadline, once the gateway has said that no money came. */
export async function expireOrder(
  _context: CommandContext,
  _input: ExpireOrderInput,
): Promise<CommandResult<OrderMoved>> {
  return notWritten("expireOrder");
}
