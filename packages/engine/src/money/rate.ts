import { Decimal } from "decimal.js";
import { scaleHalfUp } from "./round.ts";

/** Rates keep five decimals, so that one is the integer 100,000. */
export const RATE_ONE = 100_000;
/** One hundred per cent, in the same units: `percentOff: "100"`. */
export const PERCENT_ONE = 100 * RATE_ONE;

const RATE_TEXT = /^\d{1,7}(\.\d{1,5})?$/;

/** Whether a text is an exact decimal of at most five places: "10", "12.5", "0.05". */
export function isRate(text: unknown): text is string {
  return typeof text === "string" && RATE_TEXT.test(text);
}

/** A rate as an integer of hundred-thousandths: "0.05" is 5,000; "12.5" is 1,250,000. Throws on what `isRate` refuses. */
export function rateUnits(text: string): number {
  if (!isRate(text)) throw new RangeError(`not a rate: ${JSON.stringify(text)}`);
  return new Decimal(text).times(RATE_ONE).toNumber();
}

/** The shortest text of a rate: 5,000 is "0.05". */
export function rateText(units: number): string {
  return new Decimal(units).div(RATE_ONE).toString();
}

/**
 * What remains to be paid of an amount after a percentage off, half up on the payable: 2,345 less 10 % is 2,111.
 * `percentUnits` is `rateUnits(percentOff)`, at most `PERCENT_ONE`.
 */
export function payableAfterPercent(amount: number, percentUnits: number): number {
  return scaleHalfUp(amount, PERCENT_ONE - percentUnits, PERCENT_ONE);
}
