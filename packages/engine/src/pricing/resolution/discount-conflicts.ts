import type { Discount, Id, Instant } from "../model.ts";

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

/**
 * The conflict graph of a shop's discounts as far as the rules alone tell: which exclude which, and which can never
 * win at `now` or later. Pairs are in the order of PRICING 5.1.
 */
export function discountConflicts(discounts: readonly Discount[], now: Instant): ConflictReport {
  const sorted = discounts.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  const pairs = pairsOf(sorted);
  const winners = sureWinners(sorted, now);
  const neverWins = sorted.flatMap((discount, at) => whyNever(discount, at, winners, now) ?? []);
  return { pairs: pairs.slice(0, PAIRS_MAX), neverWins, truncated: pairs.length > PAIRS_MAX };
}

/** Only a discount that does not stack, or excludes, makes a pair: the others are compared with those alone. */
function pairsOf(sorted: readonly Discount[]): ConflictPair[] {
  const pairs: ConflictPair[] = [];
  const difficult = sorted.flatMap((discount, at) => (isEasy(discount) ? [] : [at]));
  for (const [at, a] of sorted.entries()) {
    const others = isEasy(a) ? difficult : sorted.keys();
    for (const other of others) {
      if (other <= at) continue;
      const pair = pairOf(a, sorted[other]!);
      if (pair !== null) pairs.push(pair);
      if (pairs.length > PAIRS_MAX) return pairs;
    }
  }
  return pairs;
}

function isEasy({ canStack, excludedDiscountIds }: Discount): boolean {
  return canStack && excludedDiscountIds.length === 0;
}

interface SureWinner {
  readonly at: number;
  readonly discount: Discount;
}

/** Discounts that ask nothing of a cart and that nothing before them can keep out. */
function sureWinners(sorted: readonly Discount[], now: Instant): SureWinner[] {
  return sorted.flatMap((discount, at) => {
    const isSure =
      asksNothing(discount, now) &&
      sorted.slice(0, at).every((earlier) => pairOf(earlier, discount) === null);
    return isSure ? [{ at, discount }] : [];
  });
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
  winners: readonly SureWinner[],
  now: Instant,
): NeverWins | null {
  const { id: discountId, endsAt, status, limits } = discount;
  if (status !== "ACTIVE") return { discountId, cause: "NOT_ACTIVE", by: null };
  if (endsAt !== null && endsAt <= now) return { discountId, cause: "ENDED", by: null };
  if (limits.total === 0) return { discountId, cause: "NO_USES", by: null };
  const winner = winners.find((other) => other.at < at && beatsAlways(other.discount, discount));
  return winner === undefined
    ? null
    : { discountId, cause: "ALWAYS_BEATEN", by: winner.discount.id };
}

/** Whether the winner is in force and in conflict wherever the other could be. */
function beatsAlways(winner: Discount, other: Discount): boolean {
  const pair = pairOf(winner, other);
  if (pair === null || pair.onCommonLines) return false;
  const outlives =
    winner.endsAt === null || (other.endsAt !== null && other.endsAt <= winner.endsAt);
  const sameMoney = winner.currency === null || winner.currency === other.currency;
  const sameCharge = winner.level !== "SHIPPING" || other.level === "SHIPPING";
  return outlives && sameMoney && sameCharge;
}

function asksNothing(discount: Discount, now: Instant): boolean {
  const { scope, condition, windows, limits, startsAt, config, availability } = discount;
  return (
    discount.status === "ACTIVE" &&
    discount.automatic &&
    discount.partnerId === null &&
    availability.kind === "EVERYONE" &&
    (config.type === "PERCENTAGE" || config.type === "FIXED_AMOUNT") &&
    isEmpty(scope?.include) &&
    isEmpty(scope?.exclude) &&
    !condition &&
    (windows ?? []).length === 0 &&
    limits.total === null &&
    limits.perCustomer === null &&
    (startsAt === null || startsAt <= now)
  );
}

function isEmpty(selection: object | undefined): boolean {
  return Object.values(selection ?? {}).every((list) => (list as unknown[]).length === 0);
}
