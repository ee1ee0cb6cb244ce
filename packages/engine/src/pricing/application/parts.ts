import { allocate } from "../../money/index.ts";
import type { Running } from "./running.ts";

/** What one application takes off: positions ascending, and the amount of each; shipping's is in `shipping`. */
export interface Parts {
  positions: number[];
  amounts: number[];
  /** Sum of all amounts. */
  total: number;
  /** What the discount saw. */
  basis: number;
  /** What a tier by money still misses at its turn. */
  shortfall: { readonly required: number; readonly actual: number } | null;
}

export function noParts(): Parts {
  return { positions: [], amounts: [], total: 0, basis: 0, shortfall: null };
}

/** Notes an amount off one line; nothing is not noted. */
export function takeOff(parts: Parts, position: number, amount: number): void {
  if (amount <= 0) return;
  parts.positions.push(position);
  parts.amounts.push(amount);
  parts.total += amount;
}

/**
 * Takes an amount off several lines together, in proportion to what each costs now.
 * `amount` is at most what they cost together.
 */
export function takeOffAcross(
  parts: Parts,
  positions: readonly number[],
  amount: number,
  running: Running,
): void {
  if (amount <= 0) return;
  const { totals } = running;
  if (positions.length === 1) return takeOff(parts, positions[0]!, amount);
  const shares = allocate(
    amount,
    positions.length === totals.length ? totals : at(positions, totals),
  );
  for (let index = 0; index < positions.length; index++) {
    takeOff(parts, positions[index]!, shares[index]!);
  }
}

function at(positions: readonly number[], values: readonly number[]): number[] {
  const picked: number[] = [];
  for (let index = 0; index < positions.length; index++) picked.push(values[positions[index]!]!);
  return picked;
}

/** Cuts an application to the discount's cap, each part in proportion; ties to the line that costs more now. */
export function cutTo(cap: number, parts: Parts, running: Running): void {
  const { positions, amounts } = parts;
  const sizes = at(positions, running.totals);
  const shares = positions.length === 0 ? [] : allocate(cap, amounts, sizes);
  parts.positions = [];
  parts.amounts = [];
  parts.total = positions.length === 0 ? cap : 0;
  positions.forEach((position, index) => takeOff(parts, position, shares[index]!));
}
