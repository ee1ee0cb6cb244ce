import { acknowledgeCart as acknowledge } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import type { CartPayload } from "./cart.type.ts";
import { changeCart } from "./change-cart.ts";

/** The shopper has read what changed: what they see now is what the next look is compared with. */
export async function acknowledgeCart(c: Context): Promise<CartPayload> {
  return await changeCart(c, (cart) => acknowledge(c.command, cart));
}
