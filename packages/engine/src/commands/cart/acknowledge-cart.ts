/** The shopper has read what changed: the next look is compared with what they see now. */
import type { CommandContext } from "../context.ts";
import type { CommandResult } from "../problems.ts";
import { changeCart } from "./change-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";

/** Puts the cart's messages away. */
export async function acknowledgeCart(
  context: CommandContext,
  input: CartRef,
): Promise<CommandResult<CartChanged>> {
  return changeCart(context, input, async () => ({ ok: true }));
}
