/** Prices the open cart and says what changed since the shopper last looked. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { CartRef, PricedCart } from "./model.ts";

/** Prices the open cart and says what changed since the shopper last looked. */
export async function priceOpenCart(
  _context: CommandContext,
  _input: CartRef,
): Promise<CommandResult<{ readonly cart: PricedCart }>> {
  return notWritten("priceOpenCart");
}
