/** Money for an order that waits no more: never lost, never silently accepted. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { limitsOf } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { identitiesOf } from "../ground/identity.ts";
import { raiseAlert } from "../ground/records.ts";
import { changed, rows, sql } from "../ground/sql.ts";
import type { Discount } from "../../pricing/model.ts";
import { moveOrder } from "../orders/move-order.ts";
import { markOverruns } from "../orders/overruns.ts";
import { changeCounters, type CounterChange, takingOf } from "../orders/redemptions.ts";
import { fulfil, markPaid, postPaid, unitsOf } from "../orders/settle-order.ts";
import { holdStock } from "../orders/stock-moves.ts";
import type { OrderRow } from "../orders/load-order.ts";
import type { NoticeOutcome } from "./notice.ts";
import type { NoticeCase } from "./payment-row.ts";
import { receiveMoney } from "./settle-payment.ts";

/**
 * The order becomes PAID at the price it was placed with. When the goods are still there they are held anew and
 * everything goes on as usual; a code whose limit is used up meanwhile is counted as an overrun and somebody is told.
 * When the goods are gone, nothing is handed over and the money is to be given back.
 */
export async function settleLate(
  tx: EntityManager,
  context: CommandContext,
  facts: NoticeCase,
): Promise<NoticeOutcome> {
  const { order, payment } = facts;
  await receiveMoney(tx, context, facts);
  const holdNumber = order.hold_number + 1;
  const short = await holdStock(tx, await unitsOf(tx, order.id), holdNumber);
  const canServe = short.length === 0;
  const moved = await moveOrder(tx, context, order, {
    event: "PAID_LATE",
    reason: canServe ? "paid after the deadline" : "paid after the deadline, out of stock",
    data: { paymentId: payment.id, method: payment.method, needsRefund: !canServe },
  });
  if (!moved.ok) throw new Error("an ended order refused its late payment");
  await changed(
    tx,
    sql`update orders set needs_refund = ${!canServe}, needs_review = ${canServe ? "PAID_LATE" : "PAID_LATE_OUT_OF_STOCK"},
          hold_number = ${canServe ? holdNumber : order.hold_number} where id = ${order.id}`,
  );
  await markPaid(tx, context, order.id);
  await postPaid(tx, order, payment.id, true);
  await tellLate(tx, order, payment.id, canServe);
  if (!canServe) return "PAID_NEEDS_REFUND";
  const takings = await retakings(tx, context, order);
  await fulfil(tx, context, { ...order, hold_number: holdNumber });
  const { overruns } = await changeCounters(tx, takings, "OVERRUN");
  await markOverruns(tx, order.id, overruns);
  return "PAID_LATE";
}

/** The uses the order gave back, reserved again; what that takes from the counters comes last. */
async function retakings(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
): Promise<CounterChange[]> {
  const uses = await rows<{
    redemptionId: Id;
    discountId: Id;
    voucherId: Id | null;
    amount: number;
    rule: Discount;
    per_customer: number | null;
  }>(
    tx,
    sql`with taken as (
          update redemption set state = 'RESERVED', released_at = null, release_reason = null,
                 counts_discount = true, counts_voucher = voucher_id is not null
          where order_id = ${order.id} and state = 'RELEASED'
          returning id, discount_id, voucher_id, amount)
        select t.id as "redemptionId", t.discount_id as "discountId", t.voucher_id as "voucherId", t.amount, d.rule,
               v.max_redemptions_per_customer as per_customer
        from taken t join discount d on d.id = t.discount_id left join voucher v on v.id = t.voucher_id`,
  );
  const identities = identitiesOf(context.settings.accessSecret, {
    customerId: order.customer_id,
    emailKey: order.email_key,
    phoneKey: order.phone_key,
  });
  return uses.flatMap((use) =>
    takingOf(
      use,
      {
        perCustomerOfDiscount: limitsOf(use.rule).perCustomer,
        perCustomerOfVoucher: use.per_customer,
      },
      identities,
    ),
  );
}

async function tellLate(
  tx: EntityManager,
  order: OrderRow,
  paymentId: Id,
  canServe: boolean,
): Promise<void> {
  await raiseAlert(tx, {
    kind: canServe ? "payment.late" : "payment.late_out_of_stock",
    severity: canServe ? "WARNING" : "CRITICAL",
    orderId: order.id,
    data: { paymentId, amount: order.total },
  });
}
