import { codeSkeleton, wideSkeleton } from "./code-skeleton.ts";

/** How two different codes resemble each other, the closest kind first. */
export type Likeness = "SAME_KEY" | "SKELETON" | "WIDE_SKELETON" | "ONE_EDIT" | "SAME_STEM";

/** Shorter keys are too near to each other by nature. */
export const EDIT_LENGTH_MIN = 6;
export const STEM_LENGTH_MIN = 2;

/**
 * How alike two keys are, null when a person would not mix them up. `SKELETON` refuses a new code; the wider kinds
 * only feed a review list. `SAME_STEM` is the family AMY10, AMY20: whether they give the same is for the caller.
 */
export function likeness(a: string, b: string): Likeness | null {
  if (a === b) return "SAME_KEY";
  if (codeSkeleton(a) === codeSkeleton(b)) return "SKELETON";
  if (wideSkeleton(a) === wideSkeleton(b)) return "WIDE_SKELETON";
  const long = Math.min(a.length, b.length) >= EDIT_LENGTH_MIN;
  if (long && isOneEdit(a, b)) return "ONE_EDIT";
  const stem = codeStem(a);
  return stem.length >= STEM_LENGTH_MIN && stem === codeStem(b) ? "SAME_STEM" : null;
}

/** What a key begins with before its trailing number: AMY of AMY10. */
export function codeStem(key: string): string {
  return key.replace(/[0-9]+$/, "");
}

/** Whether one symbol changed, was added, was left out, or two neighbours were swapped. */
export function isOneEdit(a: string, b: string): boolean {
  const start = commonStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA === restB) return false;
  const isChanged = restA.slice(1) === restB.slice(1);
  const isAdded = restA === restB.slice(1) || restA.slice(1) === restB;
  const isSwapped =
    restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isChanged || isAdded || isSwapped;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
