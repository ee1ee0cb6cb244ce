import { scaleDown } from "./round.ts";

const SMALL = 24;

/**
 * Splits an amount over weights so that the parts add up to it exactly.
 *
 * Each part is its proportional share rounded down; the units left over go one each to the largest remainders,
 * ties to the larger weight (or `sizes`, when given), then to the earlier position (PRICING section 7): 50 over
 * 100/150/200 is 11/17/22.
 * When the amount is not above the sum of the weights, no part is above its weight.
 * Amount and weights are non-negative safe integers; with weights that are all zero only 0 can be split.
 */
export function allocate(
  amount: number,
  weights: readonly number[],
  sizes: readonly number[] = weights,
): number[] {
  const count = weights.length;
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[at]!;
  if (sum === 0) return splitOverNothing(amount, weights);
  const parts: number[] = [];
  const remainders: number[] = [];
  const isSmall = amount * sum <= Number.MAX_SAFE_INTEGER;
  let left = amount;
  for (let at = 0; at < count; at++) {
    const weight = weights[at]!;
    const part = isSmall ? Math.floor((amount * weight) / sum) : scaleDown(amount, weight, sum);
    parts.push(part);
    remainders.push(isSmall ? amount * weight - part * sum : bigRemainder(amount, weight, sum));
    left -= part;
  }
  if (left === 0) return parts;
  if (count <= SMALL) giveOneByOne(parts, sizes, remainders, left);
  else giveSorted(parts, sizes, remainders, left);
  return parts;
}

function splitOverNothing(amount: number, weights: readonly number[]): number[] {
  if (amount !== 0) throw new RangeError("an amount cannot be split over nothing");
  return weights.map(() => 0);
}

function giveSorted(
  parts: number[],
  sizes: readonly number[],
  remainders: readonly number[],
  left: number,
): void {
  const byClaim = sizes.map((_, index) => index);
  byClaim.sort((a, b) => remainders[b]! - remainders[a]! || sizes[b]! - sizes[a]!);
  for (const index of byClaim.slice(0, left)) parts[index]! += 1;
}

/** The same order as the sort, cheaper for the few lines of a usual cart. */
function giveOneByOne(
  parts: number[],
  sizes: readonly number[],
  remainders: number[],
  left: number,
): void {
  for (; left > 0; left--) {
    let best = 0;
    for (let index = 1; index < sizes.length; index++) {
      const ahead = remainders[index]! - remainders[best]!;
      if (ahead > 0 || (ahead === 0 && sizes[index]! > sizes[best]!)) best = index;
    }
    parts[best] = parts[best]! + 1;
    remainders[best] = -1;
  }
}

function bigRemainder(amount: number, weight: number, sum: number): number {
  return Number((BigInt(amount) * BigInt(weight)) % BigInt(sum));
}
