/** Shapes of a backtest: a draft discount priced over paid history. */
import type { Amount, Discount, Id, Instant, LocalizedText } from "../../../pricing/model.ts";

/** DONE, CANCELLED and FAILED are ends. */
export type BacktestState = "QUEUED" | "RUNNING" | "PAUSED" | "DONE" | "CANCELLED" | "FAILED";

export interface BacktestProgress {
  readonly backtestId: Id;
  readonly state: BacktestState;
  /** Paid orders of the period when it was begun. */
  readonly ordersTotal: number;
  readonly ordersDone: number;
  /** Over the time it was worked on; null before the first batch. */
  readonly ordersPerSecond: number | null;
  /** Null when unknown, 0 when it ended. */
  readonly secondsLeft: number | null;
}

export interface BacktestReport extends BacktestProgress {
  readonly draft: Discount;
  /** The draft asks for a code and every order is taken to have entered it: figures are an upper bound. */
  readonly assumesCode: boolean;
  readonly from: Instant;
  readonly to: Instant;
  /** Orders the draft would have applied to. */
  readonly touched: number;
  /** What the draft itself would have taken off. */
  readonly discounted: Amount;
  /** What the orders would have cost less, displaced discounts considered; negative when they would have cost more. */
  readonly cost: Amount;
  /** Orders whose snapshot could not be read. */
  readonly unreadable: number;
  readonly failure: string | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  readonly days: readonly BacktestDayFigures[];
  /** Most often displaced first, at most 100. */
  readonly displaced: readonly DisplacedDiscount[];
}

export interface BacktestDayFigures {
  /** `YYYY-MM-DD` in the shop's zone. */
  readonly day: string;
  readonly orders: number;
  readonly touched: number;
  readonly discounted: Amount;
  readonly cost: Amount;
}

export interface DisplacedDiscount {
  readonly discountId: Id;
  /** Null when it was deleted since. */
  readonly name: LocalizedText | null;
  readonly orders: number;
  /** What it had taken off those orders. */
  readonly amount: Amount;
}
