/**
 * The one order in which locks are taken. Every command takes what it needs from this list, top to bottom, and
 * never goes back up, so that no two commands can wait for each other:
 *
 *   1. the cart (`lockCart`)
 *   2. orders, ascending by id (`lockOrders`)
 *   3. variants, ascending by id (`lockVariants`), before the first of them is changed
 *   4. the gate of uses (`uses/gate.ts`): shared by who counts, alone by who changes how something is counted
 *   5. counters of uses, last before commit: claims, then discounts, then vouchers, each ascending; the slots of a hot
 *      one stand in the place of its row (`orders/redemptions.ts` runs them in that order)
 *
 * Rows inserted by the command itself need no lock. Readers take none.
 */
import type { EntityManager } from "@8521/database";
import type { Id } from "../pricing/model.ts";
import { rows, sql } from "./ground/sql.ts";

/** Holds a cart, whoever owns it, until the transaction ends. */
export async function lockCart(em: EntityManager, cartId: Id): Promise<void> {
  await rows(em, sql`select id from cart where id = ${cartId} for update`);
}

/** Holds orders in ascending id. */
export async function lockOrders(em: EntityManager, orderIds: readonly Id[]): Promise<void> {
  if (orderIds.length === 0) return;
  await rows(
    em,
    sql`select id from orders where id = any(${orderIds}::uuid[]) order by id for update`,
  );
}

/** Holds variants in ascending id. Only their counters change, so those who merely refer to them need not wait. */
export async function lockVariants(em: EntityManager, variantIds: readonly Id[]): Promise<void> {
  if (variantIds.length === 0) return;
  await rows(
    em,
    sql`select id from variant where id = any(${variantIds}::uuid[]) order by id for no key update`,
  );
}
