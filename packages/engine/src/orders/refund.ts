/** Arithmetic of giving money back (PRICING section 7). All amounts are minor units; nothing is ever below zero. */
import { allocate } from "../money/index.ts";
import { netOf, rateUnits, scaleDown } from "../money/index.ts";
import type { Amount, Id, Rate } from "../pricing/model.ts";

/** A line of the order as it was sold, and what came back of it so far. */
export interface SoldLine {
  readonly lineId: Id;
  readonly quantity: number;
  /** Paid for the whole line, after discounts. */
  readonly total: Amount;
  readonly taxRate: Rate;
  readonly refundedQuantity: number;
  readonly refundedTotal: Amount;
}

export interface ReturnedUnits {
  readonly lineId: Id;
  readonly quantity: number;
}

export interface LineRefund {
  readonly lineId: Id;
  readonly quantity: number;
  readonly amount: Amount;
}

/**
 * KEEP: each returned unit's share of the line's final total. The share is worked out on all units returned so
 * far, less what was already given back, so that any number of partial returns adds up to exactly the whole and
 * the last unit takes the remainder.
 */
export function keepRefund(line: SoldLine, quantity: number): Amount {
  const returned = line.refundedQuantity + quantity;
  const due =
    returned >= line.quantity ? line.total : scaleDown(line.total, returned, line.quantity);
  return Math.max(0, due - line.refundedTotal);
}

/** KEEP for several lines. */
export function keepRefunds(
  lines: readonly SoldLine[],
  returned: readonly ReturnedUnits[],
): LineRefund[] {
  return returned.map(({ lineId, quantity }) => ({
    lineId,
    quantity,
    amount: keepRefund(lineOf(lines, lineId), quantity),
  }));
}

/**
 * REEVALUATE: what was paid and is not yet given back, less what the kept units would have cost under the order's
 * frozen rules; never below zero. `keptTotal` is the goods total of that pricing. The amount is laid on the
 * returned lines in proportion to their KEEP shares, then on whatever the other lines still hold.
 */
export function reevaluateRefunds(
  lines: readonly SoldLine[],
  returned: readonly ReturnedUnits[],
  keptTotal: Amount,
): LineRefund[] {
  const held = lines.reduce((sum, line) => sum + remainingOf(line), 0);
  const due = Math.max(0, held - keptTotal);
  return layOnReturned(lines, returned, due);
}

/** Everything that is left. */
export function fullRefunds(lines: readonly SoldLine[]): LineRefund[] {
  return lines
    .map((line) => ({
      lineId: line.lineId,
      quantity: line.quantity - line.refundedQuantity,
      amount: remainingOf(line),
    }))
    .filter(({ quantity, amount }) => quantity > 0 || amount > 0);
}

/** What a line's buyer paid and has not got back. */
export function remainingOf(line: SoldLine): Amount {
  return line.total - line.refundedTotal;
}

function layOnReturned(
  lines: readonly SoldLine[],
  returned: readonly ReturnedUnits[],
  due: Amount,
): LineRefund[] {
  const shares = returned.map((units) => ({
    ...units,
    line: lineOf(lines, units.lineId),
  }));
  const wishes = shares.map(({ line, quantity }) => keepRefund(line, quantity));
  const capacity = shares.map(({ line }) => remainingOf(line));
  const parts = spread(due, wishes, capacity);
  const refunds = shares.map(({ lineId, quantity }, index) => ({
    lineId,
    quantity,
    amount: parts[index]!,
  }));
  return refunds.concat(overflow(lines, refunds, due));
}

/** First by what each line would get, then up to what each line can give. */
function spread(due: Amount, wishes: readonly Amount[], capacity: readonly Amount[]): Amount[] {
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const first = allocate(Math.min(due, wished), wishes);
  const room = capacity.map((most, index) => most - first[index]!);
  const left = Math.min(
    due - first.reduce((sum, part) => sum + part, 0),
    room.reduce((sum, part) => sum + part, 0),
  );
  const second = allocate(left, room);
  return first.map((part, index) => part + second[index]!);
}

/** What the returned lines can't give comes from the kept ones (a bundle that was broken up by the refund). */
function overflow(
  lines: readonly SoldLine[],
  refunds: readonly LineRefund[],
  due: Amount,
): LineRefund[] {
  const left = due - refunds.reduce((sum, refund) => sum + refund.amount, 0);
  if (left <= 0) return [];
  const named = new Set(refunds.map(({ lineId }) => lineId));
  const others = lines.filter((line) => !named.has(line.lineId) && remainingOf(line) > 0);
  const parts = allocate(left, others.map(remainingOf));
  return others
    .map((line, index) => ({ lineId: line.lineId, quantity: 0, amount: parts[index]! }))
    .filter(({ amount }) => amount > 0);
}

/** An amount of gross sales at one tax rate. */
export interface GrossAtRate {
  readonly taxRate: Rate;
  readonly gross: Amount;
}

/** Tax included in all amounts, once per rate on their sum, never per line. */
export function includedTaxOf(amounts: readonly GrossAtRate[]): Amount {
  const byRate = new Map<Rate, Amount>();
  for (const { taxRate, gross } of amounts) {
    byRate.set(taxRate, (byRate.get(taxRate) ?? 0) + gross);
  }
  let tax = 0;
  for (const [rate, gross] of byRate) tax += gross - netOf(gross, rateUnits(rate));
  return tax;
}

/** Tax of a refund: tax(before) - tax(after), so that a full return gives back exactly what was charged. */
export function taxOfRefundedOrder(
  before: readonly GrossAtRate[],
  after: readonly GrossAtRate[],
): Amount {
  return includedTaxOf(before) - includedTaxOf(after);
}

function lineOf(lines: readonly SoldLine[], lineId: Id): SoldLine {
  const line = lines.find((candidate) => candidate.lineId === lineId);
  if (!line) throw new Error("a returned line that the order does not have");
  return line;
}
