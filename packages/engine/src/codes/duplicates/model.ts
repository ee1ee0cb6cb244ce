/** Shapes of comparing many codes with each other (VOUCHERS sections 1 and 5). */
import type { Likeness } from "../likeness.ts";

/** A code as it is compared. */
export interface ComparedCode {
  readonly id: string;
  /** Its code key (`codeKey`). */
  readonly key: string;
  /** What it gives, and when: AMY10 and AMY20 are one family only when this is equal. Null: not known. */
  readonly benefit: string | null;
  /** Made by the house at random: nobody types it from memory, so the wide fold leaves it out. */
  readonly isRandom: boolean;
}

/**
 * EXACT: one key, as in old data that was never normalised. LOOKALIKE: one skeleton, several keys. REVIEW: only the
 * wide fold, one slip, or a family joins them; a person decides.
 */
export type DuplicateKind = "EXACT" | "LOOKALIKE" | "REVIEW";

/** Codes that belong together, at least two. */
export interface CodeGroup {
  readonly kind: DuplicateKind;
  /** Ascending. */
  readonly ids: readonly string[];
  /** Every way in which two of them resemble each other, the closest first. */
  readonly because: readonly Likeness[];
}

export interface GroupedCodes {
  readonly groups: readonly CodeGroup[];
  /** Codes of numbered series (SALE0001 to SALE0999): their likeness is meant, so the review leaves them out. */
  readonly inSeries: number;
}
