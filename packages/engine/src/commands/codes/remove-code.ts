/** Takes a code out of the cart. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { CartRef, PricedCart } from "../cart/model.ts";

export interface RemoveCodeInput extends CartRef {
  readonly voucherId: Id;
}

/** Takes a code out of the cart. */
export async function removeCode(
  _context: CommandContext,
  _input: RemoveCodeInput,
): Promise<CommandResult<{ readonly cart: PricedCart }>> {
  return notWritten("removeCode");
}
