/** Stores where to pay: an account, a store code, barcodes. A number is never a payment. */
import type { EntityManager } from "@8521/database";
import { isUnpaid } from "../../orders/index.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { NoticeOutcome, PaymentNumber } from "./notice.ts";
import { hasMoney, type NoticeCase } from "./payment-row.ts";

/**
 * Stores the number of an attempt and waits until the gateway's own deadline. A number that comes after the payment,
 * or for an order that waits no more, is kept with the attempt and moves nothing back.
 */
export async function recordPaymentNumber(
  tx: EntityManager,
  context: CommandContext,
  { notice, order, payment }: NoticeCase,
): Promise<NoticeOutcome> {
  if (notice.result !== "NUMBER_ISSUED" || !notice.number) {
    return notice.result === "FAILED" ? "ATTEMPT_FAILED" : "INCOMPLETE";
  }
  if (hasMoney(payment)) return "NUMBER_AFTER_PAID";
  await storeNumber(tx, payment.id, notice.number, notice.providerTradeNumber);
  if (!isUnpaid(order.state)) return "NUMBER_AFTER_PAID";
  const { payUntil } = notice.number;
  await changed(
    tx,
    sql`update orders set payment_method = ${payment.method},
          pay_until = greatest(pay_until, ${new Date(payUntil)}::timestamptz) where id = ${order.id}`,
  );
  const isNew = payment.state === "CREATED";
  if (isNew) {
    const data = { paymentId: payment.id, method: payment.method, payUntil };
    const moved = await moveOrder(tx, context, order, { event: "NUMBER_ISSUED", data });
    if (!moved.ok) throw new Error("an unpaid order refused its number");
  }
  return "NUMBER_STORED";
}

async function storeNumber(
  tx: EntityManager,
  paymentId: string,
  number: PaymentNumber,
  providerTradeNumber: string | null,
): Promise<void> {
  await changed(
    tx,
    sql`update payment set state = case when state = 'CREATED' then 'NUMBER_ISSUED' else state end,
          bank_code = ${number.bankCode}, account_number = ${number.accountNumber}, store_code = ${number.storeCode},
          barcodes = ${number.barcodes ?? null}::text[], pay_until = ${new Date(number.payUntil)},
          provider_trade_number = coalesce(provider_trade_number, ${providerTradeNumber})
        where id = ${paymentId}`,
  );
}
