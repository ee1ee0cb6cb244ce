import type { Basket } from "../candidates/basket.ts";
import type { UnitPool } from "./unit-pool.ts";

/** What everything costs at this moment of the application. The engine's only changing state, made anew each time. */
export interface Running {
  readonly basket: Basket;
  /** Current total of each line. */
  readonly totals: number[];
  /** Sum of `totals`. */
  sum: number;
  shipping: number;
  /** Units no multi-buy group has claimed; made when the first one asks. */
  units: UnitPool | null;
}

/** The cart at list price. */
export function startRunning(basket: Basket): Running {
  const shipping = basket.cart.shipping === null ? 0 : basket.cart.shipping.amount;
  return { basket, totals: basket.listTotals.slice(), sum: basket.subtotal, shipping, units: null };
}

/** Current value of some lines. */
export function currentValue(running: Running, positions: readonly number[]): number {
  if (positions.length === running.totals.length) return running.sum;
  let value = 0;
  for (let at = 0; at < positions.length; at++) value += running.totals[positions[at]!]!;
  return value;
}
