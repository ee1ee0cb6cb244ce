import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Hint } from "../model.ts";

const NO_HINTS: readonly Hint[] = Object.freeze([]);

/**
 * How far each discount is that fails by nothing but an amount or a quantity (PRICING section 8), nearest first.
 * Near is measured in money: missing units count as the cheapest unit in scope; ties keep the order of 5.1.
 */
export function hintsFor(candidates: readonly Candidate[], basket: Basket): readonly Hint[] {
  const found: { hint: Hint; distance: number }[] = [];
  for (const candidate of candidates) {
    const short = candidate.failure?.shortBy;
    if (short == null) continue;
    const { amount, quantity } = short;
    const units = quantity === 0 ? 0 : quantity * cheapestUnit(candidate, basket);
    found.push({ hint: hintOf(candidate, amount, quantity), distance: Math.max(amount, units) });
  }
  if (found.length === 0) return NO_HINTS;
  return found.sort((a, b) => a.distance - b.distance).map(({ hint }) => hint);
}

function hintOf({ rule, voucher }: Candidate, amount: number, quantity: number): Hint {
  const { id, name } = rule.discount;
  return {
    discountId: id,
    voucherId: voucher?.id ?? null,
    name,
    ...(amount > 0 ? { missingAmount: amount } : {}),
    ...(quantity > 0 ? { missingQuantity: quantity } : {}),
  };
}

function cheapestUnit({ lines }: Candidate, basket: Basket): number {
  const positions = lines.length > 0 ? lines : basket.positions;
  return Math.min(...positions.map((position) => basket.lines[position]!.unitPrice));
}
