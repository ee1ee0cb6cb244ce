/** Chooses how the order will be paid. */
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changeCart } from "./change-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface ChoosePaymentInput extends CartRef {
  readonly method: string | null;
}

/** Chooses how the order will be paid; null takes the choice back. Some discounts are for one way to pay only. */
export async function choosePayment(
  context: CommandContext,
  input: ChoosePaymentInput,
): Promise<CommandResult<CartChanged>> {
  const allowed = context.settings.payments.map(({ method }) => method as string);
  const { method } = input;
  if (method !== null && !allowed.includes(method)) {
    return refuseWith("PAYMENT_METHOD_UNKNOWN", { method, allowed }, ["method"]);
  }
  return changeCart(context, input, async (tx, cart) => {
    await changed(tx, sql`update cart set payment_method = ${method} where id = ${cart.id}`);
    return { ok: true };
  });
}
