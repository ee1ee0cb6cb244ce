/** Chooses how the goods travel; null takes the choice back. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface ChooseShippingInput extends CartRef {
  readonly method: string | null;
}

/** Chooses how the goods travel; null takes the choice back. */
export async function chooseShipping(
  _context: CommandContext,
  _input: ChooseShippingInput,
): Promise<CommandResult<CartChanged>> {
  return notWritten("chooseShipping");
}
