import {
  canonicalJson,
  compileOwned,
  type Discount,
  namedRanges,
  price,
  type Range,
} from "../pricing/index.ts";
import type { DiscountDrift, DriftReport, FieldChange, RulesToday, Snapshot } from "./model.ts";

/**
 * What became of an order's rules since: each applied discount's frozen rule, and the frozen ranges it names, against
 * today's, and what the order would cost under today's rules of its candidates, at the moment and for the customer it
 * was placed. `rangesToday` holds every range that today's rules name.
 */
export function driftOf(
  snapshot: Snapshot,
  today: RulesToday,
  rangesToday: readonly Range[] = [],
): DriftReport {
  const frozen = new Map(snapshot.rules.discounts.map((discount) => [discount.id, discount]));
  const ranges = { before: snapshot.rules.ranges ?? [], after: rangesToday };
  const discounts = snapshot.pricing.applied.map(({ discountId }) =>
    driftOfDiscount(frozen.get(discountId)!, today[discountId], ranges),
  );
  const paidTotal = snapshot.pricing.total;
  const totalToday = totalUnder(snapshot, today, rangesToday);
  return { discounts, paidTotal, totalToday, effect: totalToday - paidTotal };
}

interface RangesThenAndNow {
  readonly before: readonly Range[];
  readonly after: readonly Range[];
}

function driftOfDiscount(
  frozen: Discount,
  today: Discount | undefined,
  ranges: RangesThenAndNow,
): DiscountDrift {
  const discountId = frozen.id;
  if (today === undefined) return { discountId, state: "DELETED", changes: [] };
  const changes = [...changedFields(frozen, today), ...changedRanges(frozen, today, ranges)];
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

/** Ranges that both rules name and that hold something else now, one change each. */
function changedRanges(
  frozen: Discount,
  today: Discount,
  { before, after }: RangesThenAndNow,
): FieldChange[] {
  const still = new Set(rangesIn(today));
  return [...new Set(rangesIn(frozen))].sort().flatMap((id) => {
    if (!still.has(id)) return [];
    const [old, now] = [before, after].map((all) => all.find((range) => range.id === id) ?? null);
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) return [];
    return [{ field: `range:${id}`, before: old, after: now }];
  });
}

function rangesIn({ scope, config, condition }: Discount): string[] {
  return namedRanges([scope, config, condition]);
}

/** An absent setting and an empty one say the same. */
function valueOf(discount: Discount, field: string): unknown {
  const value = (discount as unknown as Record<string, unknown>)[field] ?? null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** The order's total with each candidate's rule of today; candidates deleted since are left out. */
function totalUnder(
  { cart, context, rules }: Snapshot,
  today: RulesToday,
  rangesToday: readonly Range[],
): number {
  const discounts = rules.discounts.flatMap(({ id }) => today[id] ?? []);
  const known = new Set(rangesToday.map(({ id }) => id));
  const ranges = [...rangesToday, ...(rules.ranges ?? []).filter(({ id }) => !known.has(id))];
  return price(cart, compileOwned({ discounts, ranges }), context).total;
}
