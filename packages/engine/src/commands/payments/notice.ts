/** What a gateway told us, as plain data: verified and parsed by the caller, decided here. */
import type { Amount, Id, Instant } from "../../pricing/model.ts";

/** Where to pay, as the gateway issued it. */
export interface PaymentNumber {
  readonly bankCode?: string | null;
  readonly accountNumber?: string | null;
  readonly storeCode?: string | null;
  readonly barcodes?: readonly string[] | null;
  /** The gateway's own deadline. */
  readonly payUntil: Instant;
}

export interface PaymentNotice {
  /** PAYMENT and NUMBER: server to server. QUERY: our own question's answer. BROWSER: display only, decides nothing. */
  readonly kind: "PAYMENT" | "NUMBER" | "BROWSER" | "QUERY";
  /** The message as it came. */
  readonly raw: string;
  /** Its check value was right. */
  readonly isVerified: boolean;
  readonly merchantId: string | null;
  /** Our number for the attempt. */
  readonly tradeNumber: string | null;
  /** The gateway's. */
  readonly providerTradeNumber: string | null;
  /** Null when missing or not a whole number. */
  readonly amount: Amount | null;
  readonly result: "PAID" | "NUMBER_ISSUED" | "UNPAID" | "FAILED";
  readonly resultCode: string;
  readonly resultMessage: string;
  readonly isSimulated: boolean;
  readonly paidAt: Instant | null;
  readonly number?: PaymentNumber | null;
}

/** What became of a notice. */
export type NoticeOutcome =
  | "PAID"
  /** Money after expiry or cancel; stock and codes could be taken again. */
  | "PAID_LATE"
  /** Money after expiry or cancel that can't be served any more: to be given back. */
  | "PAID_NEEDS_REFUND"
  | "ALREADY_PAID"
  /** The same order was paid a second time: to be given back. */
  | "DUPLICATE_PAYMENT"
  | "ATTEMPT_FAILED"
  | "FAILED_AFTER_PAID"
  | "NUMBER_STORED"
  | "NUMBER_AFTER_PAID"
  | "STILL_UNPAID"
  | "SIMULATED"
  | "DISPLAY_ONLY"
  // nothing changed, an alert raised:
  | "UNVERIFIED"
  | "OTHER_MERCHANT"
  | "UNKNOWN_TRADE"
  | "WRONG_AMOUNT"
  | "INCOMPLETE";

export interface NoticeDecided {
  readonly noticeId: Id;
  readonly outcome: NoticeOutcome;
  readonly orderId: Id | null;
  /** True when the sender may be told that all is well; false only for an unverified message. */
  readonly isAcknowledged: boolean;
}
