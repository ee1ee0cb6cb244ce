/**
 * `amount * numerator / denominator`, rounded half up (0.5 goes to 1) to a whole minor unit.
 *
 * All arguments are non-negative safe integers, the denominator is positive. Products past 2^53 are worked out
 * in bigints, so the answer is exact whatever the size. Source: PRICING section 7.
 */
export function scaleHalfUp(amount: number, numerator: number, denominator: number): number {
  const doubled = 2 * amount * numerator + denominator;
  return doubled <= Number.MAX_SAFE_INTEGER
    ? Math.floor(doubled / (2 * denominator))
    : scaleHalfUpExactly(amount, numerator, denominator);
}

/** `floor(amount * numerator / denominator)`, exact whatever the size. */
export function scaleDown(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator;
  return product <= Number.MAX_SAFE_INTEGER
    ? Math.floor(product / denominator)
    : Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator));
}

function scaleHalfUpExactly(amount: number, numerator: number, denominator: number): number {
  const divisor = BigInt(denominator);
  return Number((2n * BigInt(amount) * BigInt(numerator) + divisor) / (2n * divisor));
}
