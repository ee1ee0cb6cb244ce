/** When a delivery that failed is tried again: the waits that Standard Webhooks proposes, about 75 hours in all. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second … try. After the last there is none: it is a dead letter. */
export const WAITS_MS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Tries of a delivery, the first one included. */
export const ATTEMPTS_MAX = WAITS_MS.length + 1;

/** Part of a wait by which it is longer at most, so that endpoints that were away are not called all at once. */
const JITTER = 0.1;

/**
 * Milliseconds until the next try; null when there is none.
 *
 * @param tries tries so far, from 1
 * @param chance from 0 to 1, not included
 */
export function waitAfter(tries: number, chance: number): number | null {
  const wait = WAITS_MS[tries - 1];
  return wait === undefined ? null : Math.round(wait * (1 + JITTER * chance));
}
