import {
  isTradeNumber,
  readNotice,
  verifyCallback,
  type EcpayConfiguration,
  type IssuedNumber,
  type Notice,
} from "@8521/ecpay";
import type { PaymentNotice, PaymentNumber } from "@8521/engine/commands";

/**
 * Turns a body from ECPay into what the house records. Anything can be posted here, so a message
 * without a valid signature keeps its text and loses its meaning.
 */
export function paymentNoticeOf(
  kind: PaymentNotice["kind"],
  raw: string,
  configuration: EcpayConfiguration,
): PaymentNotice {
  const verification = verifyCallback(raw, configuration);
  const notice = readNotice(verification.fields);
  return {
    kind,
    // PostgreSQL keeps no NUL in a text.
    raw: raw.replaceAll("\0", "\uFFFD"),
    // A right signature for another merchant is a message of its own kind, decided by the command.
    isVerified: verification.ok || verification.refusal === "OTHER_MERCHANT",
    merchantId: plain(notice.merchantId),
    tradeNumber: isTradeNumber(notice.tradeNumber) ? notice.tradeNumber : null,
    providerTradeNumber: plain(notice.gatewayTradeNumber),
    amount: notice.amount ?? null,
    result: resultOf(notice),
    resultCode: plain(notice.code) ?? "",
    resultMessage: plain(notice.message) ?? "",
    isSimulated: notice.outcome === "SIMULATED",
    paidAt: notice.paidAt ?? null,
    number: notice.issued ? numberOf(notice.issued) : null,
  };
}

/** The result as claimed; what is missing for it is null, and then the command finds it incomplete. */
function resultOf(notice: Notice): PaymentNotice["result"] {
  if (notice.code === "1") return "PAID";
  return notice.code === "2" || notice.code === "10100073" ? "NUMBER_ISSUED" : "FAILED";
}

function numberOf({ number, deadline }: IssuedNumber): PaymentNumber {
  switch (number.method) {
    case "ATM":
      return { bankCode: number.bankCode, accountNumber: number.account, payUntil: deadline };
    case "CVS":
      return { storeCode: number.code, payUntil: deadline };
    case "BARCODE":
      return { barcodes: number.barcodes, payUntil: deadline };
  }
}

/** A short text without control characters, or null when nothing is left. */
function plain(text: string): string | null {
  return text.replace(/\p{Cc}/gu, "").slice(0, 200) || null;
}
