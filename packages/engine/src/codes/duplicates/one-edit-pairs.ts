import { isOneEdit } from "../likeness.ts";

/** Keys that can be compared at once: the index of a key and a 32-bit hash share one safe integer. */
export const COMPARED_MAX = 2 ** 21;

/**
 * Tells every pair of keys one slip apart (`isOneEdit`), by their indices. Two such keys are equal after at most one
 * symbol is left out of each, so only keys that share such a rest are compared: the work grows with the keys, not
 * with their square. At most `COMPARED_MAX` keys.
 */
export function forOneEditPairs(
  keys: readonly string[],
  tell: (a: number, b: number) => void,
): void {
  if (keys.length > COMPARED_MAX) throw new RangeError(`more than ${COMPARED_MAX} keys`);
  const rests = sortedRests(keys);
  for (let start = 0; start < rests.length;) {
    let end = start + 1;
    while (end < rests.length && hashOf(rests[end]!) === hashOf(rests[start]!)) end++;
    if (end - start > 1) comparePairs(keys, rests.subarray(start, end), tell);
    start = end;
  }
}

function comparePairs(
  keys: readonly string[],
  run: Float64Array,
  tell: (a: number, b: number) => void,
): void {
  for (let one = 0; one < run.length; one++) {
    for (let other = one + 1; other < run.length; other++) {
      const [a, b] = [run[one]! % COMPARED_MAX, run[other]! % COMPARED_MAX];
      if (a !== b && isOneEdit(keys[a]!, keys[b]!)) tell(a, b);
    }
  }
}

/** For each key its hash, and that of each rest with one symbol left out, with the key's index; sorted. */
function sortedRests(keys: readonly string[]): Float64Array {
  const count = keys.reduce((sum, key) => sum + key.length + 1, 0);
  const rests = new Float64Array(count);
  let at = 0;
  keys.forEach((key, index) => {
    for (let left = -1; left < key.length; left++) {
      rests[at++] = hashWithout(key, left) * COMPARED_MAX + index;
    }
  });
  return rests.sort();
}

const hashOf = (rest: number): number => Math.floor(rest / COMPARED_MAX);

/** FNV-1a of the key without the symbol at a place; -1 leaves none out. */
function hashWithout(key: string, left: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    if (at !== left) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
