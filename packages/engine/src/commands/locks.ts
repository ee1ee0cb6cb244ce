/**
 * The one order in which locks are taken. Every command takes what it needs from this list, top to bottom, and
 * never goes back up, so that no two commands can wait for each other:
 *
 *   0. merges of codes, one at a time (`lockMerges`)
 *   1. the cart (`lockCart`)
 *   2. orders, ascending by id (`lockOrders`)
 *   3. the gates of vouchers, ascending by id: a merge shuts them (`lockGates`), an order that is being placed passes
 *      through as it writes its uses (a trigger), and finds out there that its code was merged
 *   4. variants, ascending by id (`lockVariants`), before the first of them is changed
 *   5. the gate of uses (`uses/gate.ts`): shared by who counts, alone by who changes how something is counted
 *   6. counters of uses, last before commit: claims, then discounts, then vouchers, each ascending; the slots of a hot
 *      one stand in the place of its row (`orders/redemptions.ts` runs them in that order)
 *
 * Rows inserted by the command itself need no lock. Readers take none. An order that supersedes another moves stock
 * before it passes the gates; should a merge stand between two such, the database ends one, and it is begun anew.
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

/** Lets one merge of codes run at a time, until its transaction ends. */
export async function lockMerges(em: EntityManager): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock(hashtextextended('voucher_merge', 8521))`);
}

/** Shuts the gates of vouchers, ascending: waits for the orders being placed with them, and keeps new ones waiting. */
export async function lockGates(em: EntityManager, voucherIds: readonly Id[]): Promise<void> {
  for (const id of [...voucherIds].toSorted()) {
    await rows(em, sql`select pg_advisory_xact_lock(voucher_gate(${id}::uuid))`);
  }
}
