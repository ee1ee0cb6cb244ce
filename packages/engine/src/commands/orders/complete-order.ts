/** Completes an order: delivered, or nothing but courses. The hold of its commissions begins. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { OrderMoved } from "./expire-order.ts";

export interface CompleteOrderInput {
  readonly orderId: Id;
}

/** Completes an order: delivered, or nothing but courses. The hold of its commissions begins. */
export async function completeOrder(
  _context: CommandContext,
  _input: CompleteOrderInput,
): Promise<CommandResult<OrderMoved>> {
  return notWritten("completeOrder");
}
