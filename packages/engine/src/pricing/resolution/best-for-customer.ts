import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { type Conflict, conflictBetween, firstConflict, lose } from "./conflict.ts";
import { coupledGroups } from "./coupling.ts";
import { searchBest } from "./search-best.ts";

/** The set that saves the customer most, and whether that is certain. */
export interface BestSet {
  readonly chosen: Candidate[];
  readonly optimal: boolean;
}

/**
 * Strategy BEST_FOR_CUSTOMER (PRICING 5.4): of all conflict-free sets, the one with the largest saving, each
 * set's saving found by applying it. Candidates that cannot influence each other are decided apart.
 */
export function resolveBestForCustomer(eligible: readonly Candidate[], basket: Basket): BestSet {
  const chosen: Candidate[] = [];
  let optimal = true;
  for (const group of coupledGroups(eligible, basket)) {
    const best = searchBest(group, conflictsIn(group, basket), basket);
    chosen.push(...best.chosen);
    optimal &&= best.optimal;
    tellLosers(group, best.chosen, basket);
  }
  chosen.sort((a, b) => a.rule.ordinal - b.rule.ordinal);
  return { chosen, optimal };
}

/** Positions in the group of everything each candidate conflicts with. */
function conflictsIn(group: readonly Candidate[], basket: Basket): number[][] {
  const conflicts: number[][] = group.map(() => []);
  for (let a = 0; a < group.length; a++) {
    for (let b = a + 1; b < group.length; b++) {
      if (conflictBetween(group[a]!, group[b]!, basket) === null) continue;
      conflicts[a]!.push(b);
      conflicts[b]!.push(a);
    }
  }
  return conflicts;
}

/** A loser names a winner it conflicts with; one that would only spoil the saving names the first of the winners. */
function tellLosers(
  group: readonly Candidate[],
  winners: readonly Candidate[],
  basket: Basket,
): void {
  const won = new Set(winners);
  for (const candidate of group) {
    if (won.has(candidate)) continue;
    const found = firstConflict(candidate, winners, basket);
    const winner = found?.winner ?? winners[0];
    const conflict: Conflict = found?.conflict ?? "NOT_STACKABLE";
    if (winner !== undefined) lose(candidate, winner, conflict);
  }
}
