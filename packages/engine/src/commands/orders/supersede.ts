/** A shopper's new order takes over what their own unpaid one holds, instead of being refused by it (VOUCHERS section 4). */
import type { EntityManager } from "@8521/database";
import type { Id, Pricing } from "../../pricing/model.ts";
import type { CartFacts } from "../cart/facts/cart-facts.ts";
import type { CommandContext } from "../context.ts";
import { limitsOf } from "../codes/discount-row.ts";
import { changed, sql } from "../ground/sql.ts";
import { lockOrders } from "../locks.ts";
import { isUnpaid } from "../../orders/index.ts";
import { loadOrder } from "./load-order.ts";
import type { CounterChange } from "./redemptions.ts";
import { releaseOrder } from "./release-order.ts";

/**
 * Cancels the buyer's own unpaid orders that hold what a limit would otherwise refuse to this one. Answers what that
 * gives back to the counters. An order that was paid a moment ago is left alone: then the limit speaks.
 */
export async function supersedeOwn(
  tx: EntityManager,
  context: CommandContext,
  facts: CartFacts,
  pricing: Pricing,
): Promise<{ readonly orderIds: readonly Id[]; readonly counters: readonly CounterChange[] }> {
  const orderIds = holdersInTheWay(facts, pricing);
  await lockOrders(tx, orderIds);
  const counters: CounterChange[] = [];
  for (const orderId of orderIds) {
    const order = await loadOrder(tx, orderId, "READ");
    if (!order || !isUnpaid(order.state)) continue;
    const reason = "superseded by a new order of the same buyer";
    const released = await releaseOrder(tx, context, order, { event: "CANCELLED", reason });
    if (released.ok) counters.push(...released.counters);
  }
  return { orderIds, counters };
}

/** Names the new order on the ones it took over. */
export async function nameSuccessor(
  tx: EntityManager,
  orderIds: readonly Id[],
  successorId: Id,
): Promise<void> {
  if (orderIds.length === 0) return;
  await changed(
    tx,
    sql`update orders set superseded_by = ${successorId} where id = any(${orderIds}::uuid[]) and state = 'CANCELLED'`,
  );
}

/** Orders that hold a use of something whose limit leaves no room beside them. */
function holdersInTheWay(facts: CartFacts, pricing: Pricing): Id[] {
  const { uses } = facts;
  const inTheWay = new Set<Id>();
  for (const { discountId, voucherId } of pricing.applied) {
    const rule = facts.rules.discounts.get(discountId);
    const code = facts.codes.find(({ voucher }) => voucher.id === voucherId);
    const ofDiscount = uses.ownHolds.filter((hold) => hold.discountId === discountId);
    const ofVoucher = uses.ownHolds.filter((hold) => voucherId && hold.voucherId === voucherId);
    if (rule && isFull(limitsOf(rule), uses.discounts[discountId], ofDiscount.length)) {
      for (const { orderId } of ofDiscount) inTheWay.add(orderId);
    }
    if (code && isFull(code.voucher.limits, uses.vouchers[code.voucher.id], ofVoucher.length)) {
      for (const { orderId } of ofVoucher) inTheWay.add(orderId);
    }
  }
  return [...inTheWay].toSorted();
}

/** `uses` leave the own holds out; with them counted, is there no room for one more? */
function isFull(
  limits: { readonly total: number | null; readonly perCustomer: number | null },
  uses: { readonly total?: number; readonly byCustomer?: number } | undefined,
  own: number,
): boolean {
  if (own === 0) return false;
  const { total, perCustomer } = limits;
  const isTotalFull = total !== null && (uses?.total ?? 0) + own >= total;
  return isTotalFull || (perCustomer !== null && (uses?.byCustomer ?? 0) + own >= perCustomer);
}
