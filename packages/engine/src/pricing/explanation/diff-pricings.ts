import type {
  Amount,
  AppliedDiscount,
  Id,
  LocalizedText,
  Pricing,
  Reason,
  ReasonData,
} from "../model.ts";

/** One offer that came or changed. */
export interface OfferChange {
  readonly discountId: Id;
  readonly voucherId: Id | null;
  readonly name: LocalizedText;
  readonly before: Amount;
  readonly after: Amount;
}

/** One offer that went, and why when the new pricing says it. */
export interface OfferLost extends OfferChange {
  readonly reason: Reason | null;
  readonly data: ReasonData | null;
}

/** What a change of the cart did to its offers: the "offer gained" and "offer lost" messages. */
export interface PricingDiff {
  readonly gained: readonly OfferChange[];
  readonly lost: readonly OfferLost[];
  /** Applied before and after, with another amount. */
  readonly changed: readonly OfferChange[];
  readonly totalBefore: Amount;
  readonly totalAfter: Amount;
}

/** Compares two pricings of one cart, before and after something changed. Pure; the order is that of application. */
export function diffPricings(before: Pricing, after: Pricing): PricingDiff {
  const old = byId(before);
  const now = byId(after);
  return {
    gained: after.applied
      .filter(({ discountId }) => !old.has(discountId))
      .map((to) => change(null, to)),
    lost: before.applied
      .filter(({ discountId }) => !now.has(discountId))
      .map((from) => ({ ...change(from, null), ...whyLost(from, after) })),
    changed: after.applied
      .filter(({ discountId, amount }) => (old.get(discountId)?.amount ?? amount) !== amount)
      .map((to) => change(old.get(to.discountId)!, to)),
    totalBefore: before.total,
    totalAfter: after.total,
  };
}

function byId({ applied }: Pricing): Map<Id, AppliedDiscount> {
  return new Map(applied.map((discount) => [discount.discountId, discount]));
}

function change(from: AppliedDiscount | null, to: AppliedDiscount | null): OfferChange {
  const { discountId, voucherId, name } = (to ?? from)!;
  return { discountId, voucherId, name, before: from?.amount ?? 0, after: to?.amount ?? 0 };
}

function whyLost(
  { discountId }: AppliedDiscount,
  { rejected }: Pricing,
): Pick<OfferLost, "reason" | "data"> {
  const told = rejected.find((candidate) => candidate.discountId === discountId);
  return { reason: told?.reason ?? null, data: told?.data ?? null };
}
