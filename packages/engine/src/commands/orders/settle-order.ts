/** What being paid does to an order, once. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { accrueCommissions } from "../affiliates/keep-commission.ts";
import type { CommandContext } from "../context.ts";
import { type JournalEntry, post } from "../ground/journal.ts";
import { changed, sql } from "../ground/sql.ts";
import { grantCourses } from "./grants.ts";
import { loadOrder, loadOrderLines, type OrderRow } from "./load-order.ts";
import { moveOrder } from "./move-order.ts";
import { moveStock, type StockedUnits } from "./stock-moves.ts";

/** Nothing is to pay: the order is paid at once, without a gateway. */
export async function settleFreeOrder(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
): Promise<void> {
  const order = (await loadOrder(tx, orderId, "READ"))!;
  await changed(
    tx,
    sql`insert into payment (order_id, provider, method, trade_number, state, amount, paid_at)
        values (${orderId}, 'NONE', 'FREE', ${`FREE${order.number}`}, 'PAID', 0, ${context.now})`,
  );
  const moved = await moveOrder(tx, context, order, { event: "PAID", reason: "nothing to pay" });
  if (!moved.ok) throw new Error("a fresh order could not be paid");
  await markPaid(tx, context, orderId);
  await fulfil(tx, context, order);
}

/** The moment of payment; the deadline has done its work. */
export async function markPaid(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
): Promise<void> {
  await changed(tx, sql`update orders set paid_at = ${context.now} where id = ${orderId}`);
}

/**
 * Everything a paid order sets in motion: uses redeemed, stock committed, courses opened, shipments opened, commission
 * pending. The stock must be held under the order's present hold number.
 */
export async function fulfil(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
): Promise<void> {
  await redeemUses(tx, context, order.id);
  await accrueCommissions(tx, context, order);
  await grantCourses(tx, context, order.id);
  await openShipments(tx, context, order.id);
  await moveStock(tx, await unitsOf(tx, order.id), "COMMITTED", order.hold_number);
}

export async function unitsOf(tx: EntityManager, orderId: Id): Promise<StockedUnits[]> {
  const lines = await loadOrderLines(tx, orderId);
  return lines.map(({ id, variant_id, quantity }) => ({
    lineId: id,
    variantId: variant_id,
    quantity,
  }));
}

async function redeemUses(tx: EntityManager, context: CommandContext, orderId: Id): Promise<void> {
  await changed(
    tx,
    sql`with redeemed as (
          update redemption set state = 'REDEEMED', redeemed_at = ${context.now}
          where order_id = ${orderId} and state = 'RESERVED'
          returning id, order_id, discount_id, voucher_id, partner_id, amount)
        insert into outbox_event (partner_id, aggregate_type, aggregate_id, type, payload)
        select partner_id, 'redemption', id, 'voucher.redeemed',
               jsonb_build_object('redemptionId', id, 'orderId', order_id, 'discountId', discount_id,
                                  'voucherId', voucher_id, 'amount', amount)
        from redeemed where voucher_id is not null`,
  );
}

/** One parcel for each seller of goods; none for what was handed over at a till. */
async function openShipments(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
): Promise<void> {
  await changed(
    tx,
    sql`insert into shipment (order_id, partner_id, created_at)
        select distinct l.order_id, l.partner_id, ${context.now}::timestamptz
        from order_line l join orders o on o.id = l.order_id
        where l.order_id = ${orderId} and l.kind = 'PHYSICAL' and o.shipping_method is not null
        on conflict do nothing`,
  );
}

/** The claim becomes money: sales and the tax in them, against where it was received. */
export async function postPaid(
  tx: EntityManager,
  order: OrderRow,
  paymentId: Id,
  wasReleased: boolean,
  received: JournalEntry["postings"] = [["GATEWAY", order.total]],
): Promise<void> {
  const tax = order.tax_total;
  await post(tx, {
    kind: "PAID",
    orderId: order.id,
    causeType: "payment",
    causeId: paymentId,
    currency: order.currency,
    postings: [
      ...received,
      ["SALES", -(order.total - tax)],
      ["SALES_TAX", -tax],
      // What was only claimed is claimed no more; an expired order's claim was taken back already.
      ["ORDERED", wasReleased ? 0 : order.total],
      ["ORDER_CLAIM", wasReleased ? 0 : -order.total],
    ],
  });
}
