import type { PaymentMethod } from "./payment-method.ts";

/** Smallest and largest total of one payment, both inclusive, in whole New Taiwan dollars. */
export interface AmountRange {
  readonly min: number;
  readonly max: number;
}

/** One range per method. */
export type AmountLimits = Readonly<Record<PaymentMethod, AmountRange>>;

/**
 * What ECPay's fee page grants a personal member. A contract may differ, which is why the limits
 * are part of the configuration and these are only where it starts.
 */
export const DEFAULT_AMOUNT_LIMITS: AmountLimits = {
  CREDIT: { min: 5, max: 199_999 },
  ATM: { min: 11, max: 49_999 },
  CVS: { min: 33, max: 6_000 },
  BARCODE: { min: 17, max: 20_000 },
};

/** Whether a total, in whole dollars, may be paid by a method under these limits. */
export function isAmountAllowed(
  limits: AmountLimits,
  method: PaymentMethod,
  amount: number,
): boolean {
  const { min, max } = limits[method];
  return Number.isSafeInteger(amount) && amount >= min && amount <= max;
}

/** The methods that may pay a total, in the order of the configuration. A total of 0 has none. */
export function methodsForAmount(limits: AmountLimits, amount: number): PaymentMethod[] {
  const methods = Object.keys(limits) as PaymentMethod[];
  return methods.filter((method) => isAmountAllowed(limits, method, amount));
}
