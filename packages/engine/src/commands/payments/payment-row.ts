/** An attempt to pay, as kept. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import { row, sql } from "../ground/sql.ts";
import type { OrderRow } from "../orders/load-order.ts";
import type { PaymentNotice } from "./notice.ts";

export interface PaymentRow {
  readonly id: Id;
  readonly order_id: Id;
  readonly method: string;
  readonly trade_number: string;
  readonly provider_trade_number: string | null;
  readonly state: string;
  readonly amount: Amount;
  readonly is_duplicate: boolean;
}

/** A verified notice with the attempt and the locked order it is about. */
export interface NoticeCase {
  readonly notice: PaymentNotice;
  readonly order: OrderRow;
  readonly payment: PaymentRow;
}

export async function paymentByTrade(
  em: EntityManager,
  tradeNumber: string,
): Promise<PaymentRow | null> {
  return row<PaymentRow>(
    em,
    sql`select id, order_id, method, trade_number, provider_trade_number, state, amount, is_duplicate
        from payment where trade_number = ${tradeNumber}`,
  );
}

/** Money of this attempt came and was not all given back. */
export function hasMoney({ state }: PaymentRow): boolean {
  return state === "PAID" || state === "PARTIALLY_REFUNDED" || state === "REFUNDED";
}
