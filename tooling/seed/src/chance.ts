/** Chance that repeats: the same seed gives the same world. */
export interface Chance {
  /** 0 <= x < 1 */
  fraction(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean;
  pick<T>(of: readonly T[]): T;
  /** Picks by weight: twice the weight, twice as often. */
  weighted<T>(of: readonly (readonly [T, number])[]): T;
}

/** Mulberry32: small, quick and good enough for a demo (never for codes or secrets). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number =>
    from + Math.floor(fraction() * (to - from + 1));
  const pick = <T>(of: readonly T[]): T => {
    const found = of[between(0, of.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  const weighted = <T>(of: readonly (readonly [T, number])[]): T => {
    let left = fraction() * of.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [thing, weight] of of) if ((left -= weight) < 0) return thing;
    return pick(of)[0];
  };
  return { fraction, between, happens: (percent) => fraction() * 100 < percent, pick, weighted };
}
