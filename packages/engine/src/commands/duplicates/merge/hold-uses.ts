/** How a merge and the orders that are being placed wait for each other (the order is locks.ts). */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { rows, sql } from "../../ground/sql.ts";
import { lockGates, lockOrders } from "../../locks.ts";

/**
 * Holds every order that uses one of these vouchers, and keeps new ones out until the transaction ends. Orders first,
 * then the gates; an order that was placed in between is held without waiting, so that nothing goes back up the list:
 * when somebody else has it, the merge begins anew.
 */
export async function holdUses(tx: EntityManager, voucherIds: readonly Id[]): Promise<void> {
  const before = await ordersUsing(tx, voucherIds);
  await lockOrders(tx, before);
  await lockGates(tx, voucherIds);
  const known = new Set(before);
  const late = (await ordersUsing(tx, voucherIds)).filter((id) => !known.has(id));
  if (late.length === 0) return;
  await rows(
    tx,
    sql`select id from orders where id = any(${late}::uuid[]) order by id for update nowait`,
  );
}

async function ordersUsing(tx: EntityManager, voucherIds: readonly Id[]): Promise<Id[]> {
  const found = await rows<{ order_id: Id }>(
    tx,
    sql`select distinct order_id from redemption where voucher_id = any(${voucherIds}::uuid[])`,
  );
  return found.map(({ order_id }) => order_id);
}
