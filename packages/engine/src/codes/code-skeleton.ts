const LOOKS_LIKE: { readonly [symbol: string]: string } = { O: "0", I: "1", L: "1" };
const LOOKS_WIDELY: { readonly [symbol: string]: string } = { S: "5", B: "8", Z: "2", G: "6" };

/**
 * A key as a hasty reader sees it: O as 0, I and L as 1. Two affiliates may not own codes with one skeleton, and a
 * mistyped code may be found by it when no key matches and exactly one live code has it (VOUCHERS section 1).
 */
export function codeSkeleton(key: string): string {
  return key.replace(/[OIL]/g, (symbol) => LOOKS_LIKE[symbol]!);
}

/** A wider fold, for the review list only: S as 5, B as 8, Z as 2, G as 6 too. */
export function wideSkeleton(key: string): string {
  return codeSkeleton(key).replace(/[SBZG]/g, (symbol) => LOOKS_WIDELY[symbol]!);
}
