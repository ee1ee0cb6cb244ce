/** Takes a line out of the cart. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changeCart } from "./change-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface RemoveCartLineInput extends CartRef {
  readonly lineId: Id;
}

/** Takes a line out of the cart. */
export async function removeCartLine(
  context: CommandContext,
  input: RemoveCartLineInput,
): Promise<CommandResult<CartChanged>> {
  return changeCart(context, input, async (tx, cart) => {
    const removed = await changed(
      tx,
      sql`delete from cart_line where id = ${input.lineId} and cart_id = ${cart.id}`,
    );
    if (removed === 0) {
      return refuseWith("CART_LINE_NOT_FOUND", { lineId: input.lineId }, ["lineId"]);
    }
    return { ok: true };
  });
}
