import {
  type Amount,
  compileOwned,
  type Discount,
  type Id,
  price,
  type Range,
  renameRanges,
} from "../pricing/index.ts";
import type { Snapshot } from "./model.ts";

/** What a draft discount would have done to past orders; add orders one by one and keep only this. */
export interface Backtest {
  readonly orders: number;
  /** Orders the draft would have applied to. */
  readonly touched: number;
  /** What the draft itself would have taken off. */
  readonly discounted: Amount;
  /** What the orders would have cost less, discounts it displaced considered; negative when more. */
  readonly cost: Amount;
  /** How often each discount would have been displaced. */
  readonly displaced: { readonly [discountId: Id]: number };
}

export const EMPTY_BACKTEST: Backtest = {
  orders: 0,
  touched: 0,
  discounted: 0,
  cost: 0,
  displaced: {},
};

/** One past order with the draft among its rules. */
export interface BacktestedOrder {
  readonly touched: boolean;
  readonly discounted: Amount;
  readonly cost: Amount;
  readonly displaced: readonly Id[];
}

/** A draft and the ranges it names, under ids of their own: the orders' frozen ranges may be other forms of the same. */
export interface DraftApart {
  readonly draft: Discount;
  readonly ranges: readonly Range[];
}

/** Sets a draft's ranges apart from those that snapshots froze. */
export function draftApart(draft: Discount, ranges: readonly Range[]): DraftApart {
  const own = (id: Id) => `draft:${id}`;
  return {
    draft: renameRanges(draft, own),
    ranges: ranges.map((range) => ({ ...range, id: own(range.id) })),
  };
}

/**
 * Prices one past order as if the draft had been live: active, and in force at that moment whatever its schedule
 * says, as the question is what it would have done. `ranges` are those the draft names (`draftApart`).
 */
export function backtestOrder(
  snapshot: Snapshot,
  draft: Discount,
  ranges: readonly Range[] = [],
): BacktestedOrder {
  const { cart, context, rules, pricing } = snapshot;
  const live: Discount = { ...draft, status: "ACTIVE", startsAt: null, endsAt: null };
  const discounts = [...rules.discounts.filter(({ id }) => id !== draft.id), live];
  const known = { ...rules, discounts, ranges: [...(rules.ranges ?? []), ...ranges] };
  const after = price(cart, compileOwned(known), context);
  const own = after.applied.find(({ discountId }) => discountId === draft.id);
  const kept = new Set(after.applied.map(({ discountId }) => discountId));
  return {
    touched: own !== undefined,
    discounted: own?.amount ?? 0,
    cost: pricing.total - after.total,
    displaced: pricing.applied.map(({ discountId }) => discountId).filter((id) => !kept.has(id)),
  };
}

/** Adds one order to the sum. */
export function addToBacktest(sum: Backtest, order: BacktestedOrder): Backtest {
  const displaced = { ...sum.displaced };
  for (const id of order.displaced) displaced[id] = (displaced[id] ?? 0) + 1;
  return {
    orders: sum.orders + 1,
    touched: sum.touched + (order.touched ? 1 : 0),
    discounted: sum.discounted + order.discounted,
    cost: sum.cost + order.cost,
    displaced,
  };
}
