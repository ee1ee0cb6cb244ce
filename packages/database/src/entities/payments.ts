/** Payments: attempts, what the gateway told us, and money going back. Tables of 006_payments.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Order } from "./orders.ts";
import { clock, flag, id, instant, json, looseId, money, now, oneOf, text } from "./columns.ts";

/** A line, or a part of it, that goes back. */
export interface RefundLine {
  readonly orderLineId: string;
  readonly quantity: number;
  /** Minor units. */
  readonly amount: number;
}

const PaymentSchema = defineEntity({
  name: "Payment",
  tableName: "payment",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    provider: oneOf("ECPAY", "NONE", "TILL").defaultRaw("'ECPAY'"),
    method: oneOf("CREDIT", "ATM", "CVS", "BARCODE", "FREE", "TILL"),
    tradeNumber: text(),
    providerTradeNumber: text().nullable(),
    state: oneOf(
      "CREATED",
      "NUMBER_ISSUED",
      "PAID",
      "FAILED",
      "EXPIRED",
      "CANCELLED",
      "REFUNDED",
      "PARTIALLY_REFUNDED",
    ).defaultRaw("'CREATED'"),
    amount: money(),
    refundedAmount: money().defaultRaw("0"),
    bankCode: text().nullable(),
    accountNumber: text().nullable(),
    storeCode: text().nullable(),
    barcodes: p.array().columnType("text[]").nullable(),
    payUntil: instant().nullable(),
    paidAt: instant().nullable(),
    failureCode: text().nullable(),
    failureMessage: text().nullable(),
    isDuplicate: flag().defaultRaw("false"),
    createdAt: now(),
  },
});
/** One attempt to pay an order. */
export class Payment extends PaymentSchema.class {}
PaymentSchema.setClass(Payment);

const PaymentNoticeSchema = defineEntity({
  name: "PaymentNotice",
  tableName: "payment_notice",
  properties: {
    id: id(),
    receivedAt: clock(),
    provider: text().defaultRaw("'ECPAY'"),
    kind: oneOf("PAYMENT", "NUMBER", "BROWSER", "QUERY"),
    raw: text(),
    isVerified: flag(),
    tradeNumber: text().nullable(),
  },
});
/** A message of the gateway, as it came. Append-only. */
export class PaymentNotice extends PaymentNoticeSchema.class {}
PaymentNoticeSchema.setClass(PaymentNotice);

const PaymentNoticeOutcomeSchema = defineEntity({
  name: "PaymentNoticeOutcome",
  tableName: "payment_notice_outcome",
  properties: {
    noticeId: () => p.manyToOne(PaymentNotice).mapToPk().joinColumn("notice_id").primary(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id").nullable(),
    outcome: text(),
    decidedAt: clock(),
  },
});
/** What was decided about a notice. */
export class PaymentNoticeOutcome extends PaymentNoticeOutcomeSchema.class {}
PaymentNoticeOutcomeSchema.setClass(PaymentNoticeOutcome);

const RefundSchema = defineEntity({
  name: "Refund",
  tableName: "refund",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    paymentId: () => p.manyToOne(Payment).mapToPk().joinColumn("payment_id"),
    amount: money(),
    taxAmount: money().defaultRaw("0"),
    mode: oneOf("KEEP", "REEVALUATE", "FULL"),
    state: oneOf("REQUESTED", "MANUAL", "DONE", "FAILED").defaultRaw("'REQUESTED'"),
    reason: text(),
    lines: json<RefundLine[]>().defaultRaw("'[]'"),
    gatewayPlan: json<unknown>().nullable(),
    failure: text().nullable(),
    requestedBy: looseId().nullable(),
    requestedAt: now(),
    doneAt: instant().nullable(),
  },
});
/** Money on its way back. */
export class Refund extends RefundSchema.class {}
RefundSchema.setClass(Refund);

const LineNoticeSchema = defineEntity({
  name: "LineNotice",
  tableName: "line_notice",
  properties: {
    id: id(),
    receivedAt: clock(),
    webhookEventId: text().nullable(),
    raw: text(),
  },
});
/** A webhook event of LINE, as it came. */
export class LineNotice extends LineNoticeSchema.class {}
LineNoticeSchema.setClass(LineNotice);
