/** Chooses how the goods travel. */
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changeCart } from "./change-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface ChooseShippingInput extends CartRef {
  readonly method: string | null;
}

/** Chooses how the goods travel; null takes the choice back. */
export async function chooseShipping(
  context: CommandContext,
  input: ChooseShippingInput,
): Promise<CommandResult<CartChanged>> {
  const allowed = context.settings.shippingMethods.map(({ code }) => code);
  const { method } = input;
  if (method !== null && !allowed.includes(method)) {
    return refuseWith("SHIPPING_METHOD_UNKNOWN", { method, allowed }, ["method"]);
  }
  return changeCart(context, input, async (tx, cart) => {
    await changed(tx, sql`update cart set shipping_method = ${method} where id = ${cart.id}`);
    return { ok: true };
  });
}
