import { RATE_ONE } from "./rate.ts";
import { scaleHalfUp } from "./round.ts";

/**
 * The part of a tax-inclusive amount that is not tax: `round(gross / (1 + rate))`, half up; 400 at 5 % is 381.
 * `taxRateUnits` is `rateUnits(taxRate)`. The tax is `gross - net`. Source: PRICING section 7.
 */
export function netOf(gross: number, taxRateUnits: number): number {
  return scaleHalfUp(gross, RATE_ONE, RATE_ONE + taxRateUnits);
}

/**
 * The tax that goes back with a partial refund: tax(before) - tax(after), so that returning everything in any
 * number of steps gives back exactly the tax that was charged.
 */
export function taxOfRefund(before: number, after: number, taxRateUnits: number): number {
  const taxBefore = before - netOf(before, taxRateUnits);
  const taxAfter = after - netOf(after, taxRateUnits);
  return taxBefore - taxAfter;
}
