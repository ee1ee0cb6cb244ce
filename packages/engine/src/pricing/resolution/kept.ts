import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { DiscountLevel } from "../model.ts";
import { isEasy, touchedLines } from "./conflict.ts";
import { addTo, holdsAny } from "./line-mask.ts";

/**
 * What the candidates kept so far forbid, summed up, so that a candidate is compared with all of them at once and
 * not one by one. It only says whether there is a conflict; with whom is looked up when there is one.
 */
export interface Kept {
  readonly candidates: Candidate[];
  /** Those of them that do not stack or exclude something: a stackable candidate can only lose to one of these. */
  readonly difficult: Candidate[];
  /** One of them allows nothing beside itself. */
  isAlone: boolean;
  /** Ordinals that one of them excludes. */
  readonly excluded: Set<number>;
  readonly ordinals: Set<number>;
  /** By level: lines that a kept candidate which does not stack touches. */
  readonly guarded: Readonly<Record<DiscountLevel, number[]>>;
  /** By level: lines that any kept candidate touches. */
  readonly touched: Readonly<Record<DiscountLevel, number[]>>;
}

export function keepNone(): Kept {
  return {
    candidates: [],
    difficult: [],
    isAlone: false,
    excluded: new Set(),
    ordinals: new Set(),
    guarded: { PRODUCT: [], CART: [], SHIPPING: [] },
    touched: { PRODUCT: [], CART: [], SHIPPING: [] },
  };
}

/** Keeps a candidate. `tracksLines`: some candidate of this cart does not stack on common lines. */
export function keep(kept: Kept, candidate: Candidate, basket: Basket, tracksLines: boolean): void {
  const { rule } = candidate;
  const { canStack, exclusivity, level } = rule.discount;
  kept.candidates.push(candidate);
  if (!isEasy(candidate)) kept.difficult.push(candidate);
  for (const ordinal of rule.excludes) kept.excluded.add(ordinal);
  kept.ordinals.add(rule.ordinal);
  if (tracksLines) addTo(kept.touched[level], placesOf(candidate, basket));
  if (canStack) return;
  if (exclusivity === "CART") kept.isAlone = true;
  else addTo(kept.guarded[level], placesOf(candidate, basket));
}

/** Whether a candidate conflicts with any that is kept. */
export function isForbidden(kept: Kept, candidate: Candidate, basket: Basket): boolean {
  const { rule } = candidate;
  const { canStack, exclusivity, level } = rule.discount;
  if (kept.candidates.length === 0) return false;
  if (kept.isAlone || kept.excluded.has(rule.ordinal)) return true;
  if (rule.excludes.some((ordinal) => kept.ordinals.has(ordinal))) return true;
  if (canStack) {
    const guarded = kept.guarded[level];
    return guarded.length > 0 && holdsAny(guarded, placesOf(candidate, basket));
  }
  return exclusivity === "CART" || holdsAny(kept.touched[level], placesOf(candidate, basket));
}

const CHARGE: readonly number[] = [0];

/** Where a candidate takes effect at its level: its lines, or the one shipping charge. */
function placesOf(candidate: Candidate, basket: Basket): readonly number[] {
  return candidate.rule.discount.level === "SHIPPING" ? CHARGE : touchedLines(candidate, basket);
}
