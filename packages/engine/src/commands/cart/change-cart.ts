/** What every change of a cart has in common: the cart is the caller's, held while it changes, and its version grows. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import type { CommandResult } from "../problems.ts";
import { type CartRow, loadCart } from "./facts/load-cart.ts";
import type { CartChanged, CartRef } from "./model.ts";

/** Runs a change on the caller's open cart, locked; answers what the change answered, with the new version. */
export async function changeCart<T>(
  context: CommandContext,
  ref: CartRef,
  change: (tx: EntityManager, cart: CartRow) => Promise<CommandResult<T>>,
): Promise<CommandResult<T & CartChanged>> {
  return inTransaction(context, async (tx) => {
    const loaded = await loadCart(tx, context, ref, "LOCKED");
    if (!loaded.ok) return loaded;
    const result = await change(tx, loaded.cart);
    if (!result.ok) return result;
    const version = await touchCart(tx, context, loaded.cart.id);
    return { ...result, cartId: loaded.cart.id, version };
  });
}

/** Counts the version of a cart up. */
export async function touchCart(
  tx: EntityManager,
  context: CommandContext,
  cartId: Id,
): Promise<number> {
  const touched = await row<{ version: number }>(
    tx,
    sql`update cart set version = version + 1, updated_at = ${context.now} where id = ${cartId} returning version`,
  );
  return touched!.version;
}
