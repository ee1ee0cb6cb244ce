/** What is asked of the uses report, and what it answers. */
import type { Amount, Id } from "../../../pricing/model.ts";
import type { Period } from "../period.ts";
import type { UsesGroup } from "./group-key.ts";

export interface UsesReportInput {
  readonly period: Period;
  readonly by: UsesGroup;
  /** At most so many rows when they are things; 1 to 5,000. */
  readonly first?: number;
  /** Only uses of codes, of one affiliate, discount, batch or channel. */
  readonly filter?: UsesFilter;
}

export interface UsesFilter {
  readonly codesOnly?: boolean;
  readonly affiliateId?: Id | null;
  readonly discountId?: Id | null;
  readonly batchId?: Id | null;
  readonly channel?: string | null;
}

/** Money in the shop's currency. An order counts once, however many discounts it used. */
export interface UsesFigures {
  readonly uses: number;
  readonly orders: number;
  readonly discountGiven: Amount;
  /** What the orders were paid, without what went back. */
  readonly revenue: Amount;
  /** Orders of somebody who had paid none before, by e-mail and phone. */
  readonly newCustomerOrders: number;
}

export interface UsesRow {
  /** The first day of a piece of time, an id, a channel; null: uses that have none (no code, no batch, nobody's). */
  readonly key: string | null;
  readonly now: UsesFigures;
  /** The same thing, or the piece in the same place, of the period before; null when that has no such piece. */
  readonly before: UsesFigures | null;
}

export interface UsesReport {
  readonly period: Period;
  readonly before: Period;
  readonly total: UsesFigures;
  readonly totalBefore: UsesFigures;
  /** By time: every piece in order. By thing: most discount given first. */
  readonly rows: readonly UsesRow[];
  /** How many rows there would be without `first`. */
  readonly rowCount: number;
}
