/** The ways to pay that the shop offers through ECPay. */
export const PAYMENT_METHODS = ["CREDIT", "ATM", "CVS", "BARCODE"] as const;

/** `CREDIT` card page, `ATM` transfer account, `CVS` convenience-store code, `BARCODE` three barcodes. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** The word ECPay's `ChoosePayment` field wants for each method. */
export const CHOOSE_PAYMENT: Record<PaymentMethod, string> = {
  CREDIT: "Credit",
  ATM: "ATM",
  CVS: "CVS",
  BARCODE: "BARCODE",
};

/**
 * The method behind a `PaymentType` reply such as `Credit_CreditCard` or `ATM_LAND`.
 * Banks and chains come and go, so only the part before the underscore is read; anything else is
 * `undefined` and must not break the reader.
 */
export function methodOfPaymentType(paymentType: string): PaymentMethod | undefined {
  const family = paymentType.split("_", 1)[0];
  return PAYMENT_METHODS.find((method) => CHOOSE_PAYMENT[method] === family);
}
