import { encodeForm, queryPaymentInfo, type IssuedNumber, type Notice } from "@8521/ecpay";
import { recordPaymentNotice, type PaymentNotice, type PaymentNumber } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/**
 * Asks ECPay for the number of an attempt whose number notice never came, and records it as if it had: the shopper may
 * hold an account or a code that we know nothing of. Most attempts without a number were left on the payment page.
 */
export async function findNumber(work: Work, tradeNumber: string): Promise<void> {
  const reply = await queryPaymentInfo(
    { configuration: work.ecpay, now: () => work.now().getTime() },
    tradeNumber,
  );
  if (!reply.ok || reply.notice.outcome !== "NUMBER_ISSUED" || !reply.notice.issued) return;
  const decided = await recordPaymentNotice(
    asTheHouse(work),
    noticeOf(work, reply.notice, reply.notice.issued),
  );
  work.log("found a number whose notice was lost", { tradeNumber, outcome: decided.outcome });
}

function noticeOf(work: Work, notice: Notice, issued: IssuedNumber): PaymentNotice {
  return {
    kind: "NUMBER",
    raw: encodeForm([
      ["MerchantTradeNo", notice.tradeNumber],
      ["TradeNo", notice.gatewayTradeNumber],
      ["RtnCode", notice.code],
      ["ExpireDate", issued.expireDate],
    ]),
    // The client has verified the reply's check value and merchant.
    isVerified: true,
    merchantId: work.ecpay.merchantId,
    tradeNumber: notice.tradeNumber,
    providerTradeNumber: notice.gatewayTradeNumber,
    amount: notice.amount ?? null,
    result: "NUMBER_ISSUED",
    resultCode: notice.code,
    resultMessage: notice.message,
    isSimulated: false,
    paidAt: null,
    number: numberOf(issued),
  };
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
