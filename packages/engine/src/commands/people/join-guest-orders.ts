/** Gives a member the guest orders placed with the e-mail address they have proven. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

export interface JoinGuestOrdersInput {
  readonly customerId: Id;
}

export interface JoinedGuestOrders {
  readonly orderIds: readonly Id[];
}

/** Gives a member the guest orders placed with the e-mail address they have proven. */
export async function joinGuestOrders(
  _context: CommandContext,
  _input: JoinGuestOrdersInput,
): Promise<CommandResult<JoinedGuestOrders>> {
  return notWritten("joinGuestOrders");
}
