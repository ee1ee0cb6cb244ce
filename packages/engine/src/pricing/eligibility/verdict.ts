import { type Reason, type ReasonData, REASONS } from "../model.ts";

/** Why something does not apply. */
export interface Failure {
  /** Position in `REASONS`: the smaller is told. */
  readonly rank: number;
  readonly data: ReasonData;
  /** Set when nothing but an amount or a quantity is missing: how far it is. */
  readonly shortBy: ShortBy | null;
}

export interface ShortBy {
  readonly amount: number;
  readonly quantity: number;
}

/** Null: it holds. */
export type Verdict = Failure | null;

const RANKS = Object.fromEntries(REASONS.map((reason, rank) => [reason, rank])) as {
  readonly [R in Reason]: number;
};

const NO_DATA: ReasonData = Object.freeze({});

/** A failure that no amount or quantity would mend. */
export function fail(reason: Reason, data: ReasonData = NO_DATA): Failure {
  return { rank: RANKS[reason], data, shortBy: null };
}

/** Too little money in the cart. */
export function shortOfAmount(required: number, actual: number): Failure {
  const missing = required - actual;
  const rank = RANKS.MINIMUM_ORDER_NOT_MET;
  return { rank, data: { required, actual, missing }, shortBy: { amount: missing, quantity: 0 } };
}

/** Too few units in the cart. */
export function shortOfQuantity(required: number, actual: number): Failure {
  const missing = required - actual;
  const rank = RANKS.MINIMUM_QUANTITY_NOT_MET;
  return { rank, data: { required, actual, missing }, shortBy: { amount: 0, quantity: missing } };
}

/** The reason of a failure. */
export function reasonOf(failure: Failure): Reason {
  return REASONS[failure.rank]!;
}

/**
 * Both failed: the earlier reason is told, of equal ones the one that misses more; what is missing is what both
 * miss, if both miss no more than that.
 */
export function bothFail(a: Verdict, b: Verdict): Verdict {
  if (a === null || b === null) return a ?? b;
  const told = isToldBefore(b, a) ? b : a;
  if (a.shortBy === null || b.shortBy === null) return { ...told, shortBy: null };
  const amount = Math.max(a.shortBy.amount, b.shortBy.amount);
  const quantity = Math.max(a.shortBy.quantity, b.shortBy.quantity);
  return { ...told, shortBy: { amount, quantity } };
}

function isToldBefore(a: Failure, b: Failure): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return (a.data.missing ?? 0) > (b.data.missing ?? 0);
}

/** Either would have done: the earlier reason is told, of equal ones the nearer; the nearer way is hinted. */
export function eitherWouldDo(a: Failure, b: Failure): Failure {
  const told = b.rank < a.rank || (b.rank === a.rank && missing(b) < missing(a)) ? b : a;
  return { ...told, shortBy: nearer(a.shortBy, b.shortBy) };
}

function missing(failure: Failure): number {
  return failure.data.missing ?? 0;
}

function nearer(a: ShortBy | null, b: ShortBy | null): ShortBy | null {
  if (a === null || b === null) return a ?? b;
  if (a.quantity !== b.quantity) return a.quantity < b.quantity ? a : b;
  return a.amount <= b.amount ? a : b;
}
