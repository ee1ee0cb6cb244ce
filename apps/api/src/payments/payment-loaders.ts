import * as db from "@8521/database";
import type DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { figureOf, listOf } from "../ground/loading.ts";
import { rows, sql } from "../ground/sql.ts";
import { PaymentAttempt, type PaymentNotice } from "../orders/back-office.type.ts";
import { maskPeople } from "./mask-people.ts";
import { PaymentInstructions } from "./payment.type.ts";

export interface PaymentLoaders {
  /** The attempt a shopper should see: the paid one, else the newest. */
  readonly currentPaymentOfOrder: DataLoader<string, PaymentInstructions | null>;
  readonly paymentsOfOrder: DataLoader<string, PaymentAttempt[]>;
  readonly noticesOfTrade: DataLoader<string, PaymentNotice[]>;
}

interface NoticeRow extends PaymentNotice {
  readonly tradeNumber: string;
}

/** Loaders of attempts to pay, and of what the gateway said about them. */
export function paymentLoaders(c: Context): PaymentLoaders {
  return {
    currentPaymentOfOrder: figureOf<db.Payment, PaymentInstructions | null>(
      // The last of an order wins: unpaid before paid, old before new.
      async (ids) =>
        (
          await c.em.find(
            db.Payment,
            { orderId: { $in: ids } },
            { orderBy: { createdAt: "asc", id: "asc" } },
          )
        ).sort((a, b) => Number(Boolean(a.paidAt)) - Number(Boolean(b.paidAt))),
      (row) => row.orderId,
      (row) => new PaymentInstructions(row),
      null,
    ),
    paymentsOfOrder: listOf(
      (ids) =>
        c.em.find(
          db.Payment,
          { orderId: { $in: ids } },
          { orderBy: { createdAt: "asc", id: "asc" } },
        ),
      (row) => row.orderId,
      (row) => new PaymentAttempt(row),
    ),
    noticesOfTrade: listOf<NoticeRow, PaymentNotice>(
      (tradeNumbers) =>
        rows(
          c.em,
          sql`select n.trade_number as "tradeNumber", n.received_at as "receivedAt", n.kind,
                     n.is_verified as "isVerified", n.raw, o.outcome
              from payment_notice n left join payment_notice_outcome o on o.notice_id = n.id
              where n.trade_number = any(${tradeNumbers}::text[]) order by n.received_at, n.id`,
        ),
      (row) => row.tradeNumber,
      (row) => ({ ...row, receivedAt: new Date(row.receivedAt), raw: maskPeople(row.raw) }),
    ),
  };
}
