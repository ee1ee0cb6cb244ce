import { scaleDown } from "./round.ts";

const SMALL = 24;

/**
 * Splits an amount over weights so that the parts add up to it exactly.
 *
 * Each part is its proportional share rounded down; the units left over go one each to the largest remainders,
 * ties to the larger weight, then to the earlier position (PRICING section 7): 50 over 100/150/200 is 11/17/22.
 * When the amount is not above the sum of the weights, no part is above its weight.
 * Amount and weights are non-negative safe integers; with weights that are all zero only 0 can be split.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum === 0) return splitOverNothing(amount, weights.length);
  const parts: number[] = [];
  let left = amount;
  for (const weight of weights) {
    const part = scaleDown(amount, weight, sum);
    parts.push(part);
    left -= part;
  }
  if (left > 0) spreadRemainder(parts, amount, weights, sum, left);
  return parts;
}

function splitOverNothing(amount: number, count: number): number[] {
  if (amount !== 0) throw new RangeError("an amount cannot be split over nothing");
  return new Array<number>(count).fill(0);
}

function spreadRemainder(
  parts: number[],
  amount: number,
  weights: readonly number[],
  sum: number,
  left: number,
): void {
  const remainders = weights.map((weight) => remainder(amount, weight, sum));
  if (weights.length <= SMALL) return pickOneByOne(parts, weights, remainders, left);
  const byClaim = weights.map((_, index) => index);
  byClaim.sort((a, b) => remainders[b]! - remainders[a]! || weights[b]! - weights[a]! || a - b);
  for (const index of byClaim.slice(0, left)) parts[index]! += 1;
}

/** The same order as the sort, cheaper for the few lines of a usual cart. */
function pickOneByOne(
  parts: number[],
  weights: readonly number[],
  remainders: number[],
  left: number,
): void {
  for (; left > 0; left--) {
    let best = 0;
    for (let index = 1; index < weights.length; index++) {
      const ahead = remainders[index]! - remainders[best]! || weights[index]! - weights[best]!;
      if (ahead > 0) best = index;
    }
    parts[best]! += 1;
    remainders[best] = -1;
  }
}

function remainder(amount: number, weight: number, sum: number): number {
  const product = amount * weight;
  return product <= Number.MAX_SAFE_INTEGER
    ? product % sum
    : Number((BigInt(amount) * BigInt(weight)) % BigInt(sum));
}
