import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { firstConflict, isEasy, lose } from "./conflict.ts";

/**
 * Strategy PRIORITY (PRICING 5.3): walks the eligible candidates in order and keeps each that conflicts with none
 * kept so far. Candidates that lose are told to whom.
 */
export function resolveByPriority(eligible: readonly Candidate[], basket: Basket): Candidate[] {
  const kept: Candidate[] = [];
  const difficult: Candidate[] = [];
  for (const candidate of eligible) {
    const easy = isEasy(candidate);
    const found = firstConflict(candidate, easy ? difficult : kept, basket);
    if (found !== null) {
      lose(candidate, found.winner, found.conflict);
      continue;
    }
    kept.push(candidate);
    if (!easy) difficult.push(candidate);
  }
  return kept;
}
