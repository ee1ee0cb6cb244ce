/** Puts a variant in the cart; more of what is there already adds up. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changeCart } from "./change-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";
import { checkQuantity, sellable } from "./quantity.ts";

export interface AddToCartInput extends CartRef {
  readonly variantId: Id;
  readonly quantity: number;
}

export interface AddedToCart extends CartChanged {
  readonly lineId: Id;
  /** What the line holds now. */
  readonly quantity: number;
}

/** Puts a variant in the cart; more of what is there already adds up. A course stays one. */
export async function addToCart(
  context: CommandContext,
  input: AddToCartInput,
): Promise<CommandResult<AddedToCart>> {
  return changeCart(context, input, async (tx, cart) => {
    if (!Number.isInteger(input.quantity) || input.quantity < 1) {
      return refuseWith("QUANTITY_INVALID", { minimum: 1, maximum: 9999 }, ["quantity"]);
    }
    const found = await sellable(tx, input.variantId);
    if (!found.ok) return found;
    const there = await row<{ quantity: number }>(
      tx,
      sql`select quantity from cart_line where cart_id = ${cart.id} and variant_id = ${input.variantId}`,
    );
    const isCourse = found.variant.kind === "COURSE";
    const quantity = isCourse ? input.quantity : (there?.quantity ?? 0) + input.quantity;
    const checked = checkQuantity(found.variant, quantity);
    if (!checked.ok) return checked;
    const line = await row<{ id: Id }>(
      tx,
      sql`insert into cart_line (cart_id, variant_id, quantity, unit_price_seen)
          values (${cart.id}, ${input.variantId}, ${quantity}, ${found.variant.price})
          on conflict (cart_id, variant_id) do update set quantity = excluded.quantity returning id`,
    );
    return { ok: true, lineId: line!.id, quantity };
  });
}
