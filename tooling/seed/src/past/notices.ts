/** What the gateway would have told us, as the webhooks server hands it on after checking it. */
import type { PaymentNotice, StartedPayment } from "@8521/engine/commands";

const base = (
  merchantId: string,
  attempt: StartedPayment,
): Omit<PaymentNotice, "kind" | "result" | "resultCode" | "resultMessage"> => ({
  raw: `demo world: ${attempt.tradeNumber}`,
  isVerified: true,
  merchantId,
  tradeNumber: attempt.tradeNumber,
  providerTradeNumber: `26${attempt.tradeNumber}`.slice(0, 20),
  amount: attempt.amount,
  isSimulated: false,
  paidAt: null,
});

/** Digits that look like the method's numbers, from the trade number: the same in every world of the same seed. */
function digits(attempt: StartedPayment, length: number): string {
  let sum = 7n;
  for (const letter of attempt.tradeNumber)
    sum = (sum * 131n + BigInt(letter.charCodeAt(0))) % 10n ** 18n;
  return sum.toString().padStart(length, "0").slice(-length);
}

export function numberNotice(merchantId: string, attempt: StartedPayment): PaymentNotice {
  const { payUntil } = attempt;
  const numbers = {
    ATM: { bankCode: "822", accountNumber: digits(attempt, 16), payUntil },
    CVS: { storeCode: `LLL${digits(attempt, 11)}`, payUntil },
    BARCODE: { barcodes: [digits(attempt, 9), digits(attempt, 16), digits(attempt, 15)], payUntil },
    CREDIT: null,
  };
  return {
    ...base(merchantId, attempt),
    kind: "NUMBER",
    result: "NUMBER_ISSUED",
    resultCode: attempt.method === "ATM" ? "2" : "10100073",
    resultMessage: "Get Code Success",
    number: numbers[attempt.method],
  };
}

export const paidNotice = (
  merchantId: string,
  attempt: StartedPayment,
  at: number,
): PaymentNotice => ({
  ...base(merchantId, attempt),
  kind: "PAYMENT",
  result: "PAID",
  resultCode: "1",
  resultMessage: "交易成功",
  paidAt: at,
});

export const failedNotice = (merchantId: string, attempt: StartedPayment): PaymentNotice => ({
  ...base(merchantId, attempt),
  kind: "PAYMENT",
  result: "FAILED",
  resultCode: "10100058",
  resultMessage: "付款失敗：卡片餘額不足",
});
