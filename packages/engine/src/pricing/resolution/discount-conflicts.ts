import type { Discount, Id, Instant } from "../model.ts";
import { covers, isSteady } from "./always-beaten.ts";

/** Two discounts that can't both apply to one cart. */
export interface ConflictPair {
  readonly a: Id;
  readonly b: Id;
  /** EXCLUDED: one lists the other. NOT_STACKABLE: one does not stack. */
  readonly kind: "EXCLUDED" | "NOT_STACKABLE";
  /** Only where they touch a common line. */
  readonly onCommonLines: boolean;
}

/** A discount that no cart will ever get, under the PRIORITY strategy. */
export interface NeverWins {
  readonly discountId: Id;
  readonly cause: "ENDED" | "NOT_ACTIVE" | "NO_USES" | "ALWAYS_BEATEN";
  /** ALWAYS_BEATEN: the discount that beats it on every cart. */
  readonly by: Id | null;
}

export interface ConflictReport {
  readonly pairs: readonly ConflictPair[];
  readonly neverWins: readonly NeverWins[];
  /** More pairs exist than are listed. */
  readonly truncated: boolean;
}

/** More pairs than this are counted out: nobody reads them. */
const PAIRS_MAX = 10_000;
/** Comparisons of two rules in all: about a second, whatever the rules. */
const COMPARISONS_MAX = 5_000_000;
/** Discounts that beat others everywhere are few; only the first so many are looked at. */
const WINNERS_MAX = 200;

/** What is left of the work that one report may make. */
interface Patience {
  comparisons: number;
}

/**
 * The conflict graph of a shop's discounts as far as the rules alone tell: which exclude which, and which can never
 * win at `now` or later, under PRIORITY, while these rules are all there are. Pairs are in the order of PRICING 5.1.
 *
 * What is listed is proven; a discount that is not listed may still never win (see `covers`), and under
 * BEST_FOR_CUSTOMER a beaten discount may win where it saves more. `truncated` when pairs, winners or patience ran out:
 * the lists are then beginnings.
 */
export function discountConflicts(discounts: readonly Discount[], now: Instant): ConflictReport {
  const sorted = discounts.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  const difficult = sorted.flatMap((discount, at) => (isEasy(discount) ? [] : [at]));
  const patience: Patience = { comparisons: COMPARISONS_MAX };
  const pairs = pairsOf(sorted, difficult, patience);
  const winners = sureWinners(sorted, difficult, patience);
  const neverWins = sorted.flatMap(
    (discount, at) => whyNever(discount, at, { winners, now, patience }) ?? [],
  );
  const truncated =
    pairs.length > PAIRS_MAX || winners.length >= WINNERS_MAX || patience.comparisons <= 0;
  return { pairs: pairs.slice(0, PAIRS_MAX), neverWins, truncated };
}

/** Only a discount that does not stack, or excludes, makes a pair: the others are compared with those alone. */
function pairsOf(
  sorted: readonly Discount[],
  difficult: readonly number[],
  patience: Patience,
): ConflictPair[] {
  const pairs: ConflictPair[] = [];
  for (const [at, a] of sorted.entries()) {
    for (const other of isEasy(a) ? behind(difficult, at) : from(at + 1, sorted.length)) {
      if (patience.comparisons-- <= 0) return pairs;
      const pair = pairOf(a, sorted[other]!);
      if (pair !== null) pairs.push(pair);
      if (pairs.length > PAIRS_MAX) return pairs;
    }
  }
  return pairs;
}

/** Those of an ascending list that come after a place. */
function* behind(places: readonly number[], at: number): Generator<number> {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  for (; low < places.length; low++) yield places[low]!;
}

function* from(first: number, end: number): Generator<number> {
  for (let at = first; at < end; at++) yield at;
}

function isEasy({ canStack, excludedDiscountIds }: Discount): boolean {
  return canStack && excludedDiscountIds.length === 0;
}

interface SureWinner {
  readonly at: number;
  readonly discount: Discount;
}

/** Discounts that nothing before them can keep out, wherever their own scope and condition hold. */
function sureWinners(
  sorted: readonly Discount[],
  difficult: readonly number[],
  patience: Patience,
): SureWinner[] {
  const winners: SureWinner[] = [];
  for (const [at, discount] of sorted.entries()) {
    if (winners.length >= WINNERS_MAX || patience.comparisons <= 0) break;
    if (!isSteady(discount)) continue;
    const rivals = isEasy(discount) ? difficult : from(0, at);
    if (!isKeptOut(discount, at, { rivals, sorted, patience })) winners.push({ at, discount });
  }
  return winners;
}

function isKeptOut(
  discount: Discount,
  at: number,
  by: {
    readonly rivals: Iterable<number>;
    readonly sorted: readonly Discount[];
    readonly patience: Patience;
  },
): boolean {
  for (const rival of by.rivals) {
    if (rival >= at) break;
    if (by.patience.comparisons-- <= 0 || pairOf(by.sorted[rival]!, discount) !== null) return true;
  }
  return false;
}

function pairOf(a: Discount, b: Discount): ConflictPair | null {
  const pair = { a: a.id, b: b.id };
  if (a.excludedDiscountIds.includes(b.id) || b.excludedDiscountIds.includes(a.id)) {
    return { ...pair, kind: "EXCLUDED", onCommonLines: false };
  }
  if (isAlone(a) || isAlone(b)) return { ...pair, kind: "NOT_STACKABLE", onCommonLines: false };
  const meets = (!a.canStack || !b.canStack) && a.level === b.level && maySharePartner(a, b);
  return meets ? { ...pair, kind: "NOT_STACKABLE", onCommonLines: a.level !== "SHIPPING" } : null;
}

function isAlone({ canStack, exclusivity }: Discount): boolean {
  return !canStack && exclusivity === "CART";
}

function maySharePartner(a: Discount, b: Discount): boolean {
  return a.partnerId === null || b.partnerId === null || a.partnerId === b.partnerId;
}

function whyNever(
  discount: Discount,
  at: number,
  seen: {
    readonly winners: readonly SureWinner[];
    readonly now: Instant;
    readonly patience: Patience;
  },
): NeverWins | null {
  const { id: discountId, endsAt, status, limits } = discount;
  const { winners, now, patience } = seen;
  if (status !== "ACTIVE") return { discountId, cause: "NOT_ACTIVE", by: null };
  if (endsAt !== null && endsAt <= now) return { discountId, cause: "ENDED", by: null };
  if (limits.total === 0) return { discountId, cause: "NO_USES", by: null };
  const winner = winners.find(
    (other) =>
      other.at < at &&
      patience.comparisons-- > 0 &&
      meetsEverywhere(other.discount, discount) &&
      covers(other.discount, discount, now),
  );
  if (winner === undefined) return null;
  return { discountId, cause: "ALWAYS_BEATEN", by: winner.discount.id };
}

/** Whether the two conflict on every cart, not only on a common line. */
function meetsEverywhere(winner: Discount, other: Discount): boolean {
  const pair = pairOf(winner, other);
  return pair !== null && !pair.onCommonLines;
}
