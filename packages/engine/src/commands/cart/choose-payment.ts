/** Chooses how the order will be paid; null takes the choice back. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface ChoosePaymentInput extends CartRef {
  readonly method: string | null;
}

/** Chooses how the order will be paid; null takes the choice back. */
export async function choosePayment(
  _context: CommandContext,
  _input: ChoosePaymentInput,
): Promise<CommandResult<CartChanged>> {
  return notWritten("choosePayment");
}
