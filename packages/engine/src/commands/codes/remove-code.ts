/** Takes a code out of the cart. */
import type { Id } from "../../pricing/model.ts";
import { touchCart } from "../cart/change-cart.ts";
import { buyerOf, loadCartFacts } from "../cart/facts/cart-facts.ts";
import { loadCart } from "../cart/facts/load-cart.ts";
import type { CartRef, PricedCart } from "../cart/model.ts";
import { lookAt } from "../cart/price-open-cart.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

export interface RemoveCodeInput extends CartRef {
  readonly voucherId: Id;
}

/** Takes a code out of the cart, and prices what is left. */
export async function removeCode(
  context: CommandContext,
  input: RemoveCodeInput,
): Promise<CommandResult<{ readonly cart: PricedCart }>> {
  return inTransaction(context, async (tx) => {
    const loaded = await loadCart(tx, context, input, "LOCKED");
    if (!loaded.ok) return loaded;
    const { cart } = loaded;
    const removed = await changed(
      tx,
      sql`delete from cart_code c using voucher v
          where c.cart_id = ${cart.id} and v.id = c.voucher_id
            and (v.id = ${input.voucherId} or v.merged_into_id = ${input.voucherId})`,
    );
    if (removed === 0) return refuseWith("CODE_NOT_IN_CART", { voucherId: input.voucherId });
    const version = await touchCart(tx, context, cart.id);
    const facts = await loadCartFacts(tx, context, { ...cart, version }, buyerOf(context, cart));
    return { ok: true, cart: await lookAt(tx, facts) };
  });
}
