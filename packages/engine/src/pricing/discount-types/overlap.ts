/** Units that only the first scope holds, only the second, or both, counted by `units`. */
export function splitOverlap(
  first: readonly number[],
  second: readonly number[],
  units: (positions: readonly number[]) => number,
): { firstOnly: number; secondOnly: number; both: number } {
  const inSecond = new Set(second);
  const shared = first.filter((position) => inSecond.has(position));
  const both = units(shared);
  return { firstOnly: units(first) - both, secondOnly: units(second) - both, both };
}
