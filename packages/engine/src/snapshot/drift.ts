import { canonicalJson, compileOwned, type Discount, price } from "../pricing/index.ts";
import type { DiscountDrift, DriftReport, FieldChange, RulesToday, Snapshot } from "./model.ts";

/**
 * What became of an order's rules since: each applied discount's frozen rule against today's, and what the order
 * would cost under today's rules of its candidates, at the moment and for the customer it was placed.
 */
export function driftOf(snapshot: Snapshot, today: RulesToday): DriftReport {
  const frozen = new Map(snapshot.rules.discounts.map((discount) => [discount.id, discount]));
  const discounts = snapshot.pricing.applied.map(({ discountId }) =>
    driftOfDiscount(frozen.get(discountId)!, today[discountId]),
  );
  const paidTotal = snapshot.pricing.total;
  const totalToday = totalUnder(snapshot, today);
  return { discounts, paidTotal, totalToday, effect: totalToday - paidTotal };
}

function driftOfDiscount(frozen: Discount, today: Discount | undefined): DiscountDrift {
  const discountId = frozen.id;
  if (today === undefined) return { discountId, state: "DELETED", changes: [] };
  const changes = changedFields(frozen, today);
  if (today.status !== "ACTIVE") return { discountId, state: "DISABLED", changes };
  return { discountId, state: changes.length === 0 ? "UNCHANGED" : "CHANGED", changes };
}

/** Fields whose data differ; the version alone is no change. */
function changedFields(before: Discount, after: Discount): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete("version");
  return [...names].sort().flatMap((field) => {
    const [old, now] = [valueOf(before, field), valueOf(after, field)];
    return canonicalJson(old) === canonicalJson(now) ? [] : [{ field, before: old, after: now }];
  });
}

/** An absent setting and an empty one say the same. */
function valueOf(discount: Discount, field: string): unknown {
  const value = (discount as unknown as Record<string, unknown>)[field] ?? null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** The order's total with each candidate's rule of today; candidates deleted since are left out. */
function totalUnder({ cart, context, rules }: Snapshot, today: RulesToday): number {
  const discounts = rules.discounts.flatMap(({ id }) => today[id] ?? []);
  const ranges = rules.ranges ?? [];
  return price(cart, compileOwned({ discounts, ranges }), context).total;
}
