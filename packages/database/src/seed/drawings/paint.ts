/** Colours of the drawings: one light from the upper left, warm highlights, plum shadows. */

const WARM_LIGHT = "#fff4e2";
const PLUM = "#3b2438";

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `amount` of `other` in `colour`: 0 leaves it, 1 replaces it. */
export function mix(colour: string, other: string, amount: number): string {
  const [a, b] = [channels(colour), channels(other)];
  const mixed = a.map((from, i) => Math.round(from + ((b[i] ?? 0) - from) * amount));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The five tones a thing is painted with. */
export interface Tones {
  readonly light: string;
  readonly base: string;
  readonly shade: string;
  readonly deep: string;
  readonly line: string;
}

export function tones(base: string): Tones {
  return {
    light: mix(base, WARM_LIGHT, 0.45),
    base,
    shade: mix(base, PLUM, 0.17),
    deep: mix(base, PLUM, 0.36),
    line: mix(base, PLUM, 0.58),
  };
}

/** How light a colour looks, 0 to 1. */
export function lightness(hex: string): number {
  const [r, g, b] = channels(hex);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}
