/** Sets the quantity of a line. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changeCart } from "./change-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";
import { checkQuantity, sellable } from "./quantity.ts";

export interface ChangeCartLineInput extends CartRef {
  readonly lineId: Id;
  readonly quantity: number;
}

/** Sets the quantity of a line; refused when it is more than is there. */
export async function changeCartLine(
  context: CommandContext,
  input: ChangeCartLineInput,
): Promise<CommandResult<CartChanged>> {
  return changeCart(context, input, async (tx, cart) => {
    const line = await row<{ variant_id: Id }>(
      tx,
      sql`select variant_id from cart_line where id = ${input.lineId} and cart_id = ${cart.id}`,
    );
    if (!line) return refuseWith("CART_LINE_NOT_FOUND", { lineId: input.lineId }, ["lineId"]);
    const found = await sellable(tx, line.variant_id);
    if (!found.ok) return found;
    const checked = checkQuantity(found.variant, input.quantity);
    if (!checked.ok) return checked;
    await changed(
      tx,
      sql`update cart_line set quantity = ${input.quantity} where id = ${input.lineId}`,
    );
    return { ok: true };
  });
}
