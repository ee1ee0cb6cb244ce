import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { firstConflict, isEasy, lose } from "./conflict.ts";
import { isForbidden, keep, keepNone } from "./kept.ts";

/**
 * Strategy PRIORITY (PRICING 5.3): walks the eligible candidates in order and keeps each that conflicts with none
 * kept so far. Candidates that lose are told to whom.
 */
export function resolveByPriority(eligible: readonly Candidate[], basket: Basket): Candidate[] {
  if (eligible.every(isEasy)) return eligible.slice();
  const kept = keepNone();
  const tracksLines = eligible.some(staysOffCommonLines);
  for (const candidate of eligible) {
    if (isForbidden(kept, candidate, basket)) {
      const rivals = isEasy(candidate) ? kept.difficult : kept.candidates;
      const found = firstConflict(candidate, rivals, basket)!;
      lose(candidate, found.winner, found.conflict);
    } else {
      keep(kept, candidate, basket, tracksLines);
    }
  }
  return kept.candidates;
}

function staysOffCommonLines({ rule }: Candidate): boolean {
  const { canStack, exclusivity } = rule.discount;
  return !canStack && exclusivity === "LEVEL_AND_LINES";
}
