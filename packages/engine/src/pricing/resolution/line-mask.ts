/** A set of line positions, 32 to a word. */
export type LineMask = readonly number[];

/** Adds positions to a mask that is being built. */
export function addTo(mask: number[], positions: readonly number[]): void {
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    const word = position >> 5;
    while (mask.length <= word) mask.push(0);
    mask[word] = mask[word]! | (1 << (position & 31));
  }
}

/** Whether any of some positions is in a mask. */
export function holdsAny(mask: LineMask, positions: readonly number[]): boolean {
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    const word = mask[position >> 5];
    if (word !== undefined && (word & (1 << (position & 31))) !== 0) return true;
  }
  return false;
}
