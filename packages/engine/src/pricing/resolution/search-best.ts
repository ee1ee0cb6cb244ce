import { applyAll } from "../application/apply.ts";
import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";

/**
 * How many sets of one coupled group are priced before the search gives up being exact: every group of up to
 * 12 candidates has at most this many sets, and larger ones are exact whenever bounds and conflicts leave fewer.
 */
export const SETS_MAX = 4_096;
/** Branches looked at, priced or not; bounds the time spent on pruning alone. */
const BRANCHES_MAX = 16 * SETS_MAX;

interface Search {
  readonly group: readonly Candidate[];
  readonly conflicts: readonly (readonly number[])[];
  readonly basket: Basket;
  /** The most each candidate can ever save. */
  readonly most: readonly number[];
  /** No candidate can spoil another: a set that could still grow is not worth pricing. */
  readonly regular: boolean;
  /** Undecided is 0, taken 1, left out 2. */
  readonly state: Uint8Array;
  best: readonly number[];
  bestSaving: number;
  /** Found by the walk, whose order settles ties; greedy sets only give a bound. */
  bestIsWalked: boolean;
  sets: number;
  branches: number;
}

/**
 * The conflict-free set of one coupled group that saves most; ties go to the set that comes first in the order of
 * section 5.1, which is the order the walk meets them in. Branch and bound: a branch whose most hopeful set saves
 * no more than the best one known is not walked.
 */
export function searchBest(
  group: readonly Candidate[],
  conflicts: readonly (readonly number[])[],
  basket: Basket,
): { chosen: Candidate[]; optimal: boolean } {
  const search = newSearch(group, conflicts, basket);
  if (search.regular && conflicts.every((list) => list.length === 0)) {
    return { chosen: group.slice(), optimal: true };
  }
  startGreedy(search);
  walk(search, 0, 0, sum(search.most));
  const optimal = search.sets <= SETS_MAX && search.branches <= BRANCHES_MAX;
  return { chosen: search.best.map((at) => group[at]!), optimal };
}

function newSearch(
  group: readonly Candidate[],
  conflicts: readonly (readonly number[])[],
  basket: Basket,
): Search {
  const most = group.map(({ rule, lines }) =>
    Math.min(rule.cap, rule.definition.savesAtMost(rule, lines, basket)),
  );
  return {
    group,
    conflicts,
    basket,
    most,
    regular: group.every((candidate) => isRegular(candidate, basket)),
    state: new Uint8Array(group.length),
    best: [],
    bestSaving: -1,
    bestIsWalked: false,
    sets: 0,
    branches: 0,
  };
}

function isRegular({ rule, lines, recheck }: Candidate, basket: Basket): boolean {
  const coversCart = lines.length === basket.lines.length;
  return !recheck && rule.definition.isRegular(rule, coversCart);
}

/** Decides the candidate at `at`: first taking it, then leaving it out. `hope` bounds what the branch can save. */
function walk(search: Search, at: number, taken: number, hope: number): void {
  search.branches += 1;
  if (search.sets > SETS_MAX || search.branches > BRANCHES_MAX || isHopeless(search, hope)) return;
  if (at === search.group.length) return priceTaken(search);
  if (search.state[at] === 2) return walk(search, at + 1, taken, hope);
  take(search, at, taken, hope);
  if (mayLeaveOut(search, at)) {
    search.state[at] = 2;
    walk(search, at + 1, taken, hope - search.most[at]!);
  }
  search.state[at] = 0;
}

function isHopeless({ bestSaving, bestIsWalked }: Search, hope: number): boolean {
  return bestIsWalked ? hope <= bestSaving : hope < bestSaving;
}

function take(search: Search, at: number, taken: number, hope: number): void {
  const { state, conflicts, most } = search;
  const blocked = conflicts[at]!.filter((other) => other > at && state[other] === 0);
  let left = hope;
  for (const other of blocked) {
    state[other] = 2;
    left -= most[other]!;
  }
  state[at] = 1;
  walk(search, at + 1, taken + 1, left);
  state[at] = 0;
  for (const other of blocked) state[other] = 0;
}

/** Among regular candidates, one is only left out for another that it conflicts with and that may still be taken. */
function mayLeaveOut({ regular, conflicts, state }: Search, at: number): boolean {
  return !regular || conflicts[at]!.some((other) => other > at && state[other] === 0);
}

function priceTaken(search: Search): void {
  const set: number[] = [];
  search.state.forEach((state, at) => state === 1 && set.push(at));
  const saving = savingOf(search, set);
  const wins = saving > search.bestSaving || (saving === search.bestSaving && !search.bestIsWalked);
  if (wins) keep(search, set, saving, true);
}

function savingOf(search: Search, set: readonly number[]): number {
  search.sets += 1;
  const { basket, group } = search;
  const { running } = applyAll(
    set.map((at) => group[at]!),
    basket,
  );
  const shipping = basket.cart.shipping?.amount ?? 0;
  return basket.subtotal - running.sum + (shipping - running.shipping);
}

function keep(search: Search, set: readonly number[], saving: number, walked: boolean): void {
  search.best = set;
  search.bestSaving = saving;
  search.bestIsWalked = walked;
}

/** Two greedy sets, by priority and by what each can save at most: a bound to start from, and the fallback. */
function startGreedy(search: Search): void {
  const byPriority = search.group.map((_, at) => at);
  const byMost = byPriority.toSorted((a, b) => search.most[b]! - search.most[a]! || a - b);
  for (const order of [byPriority, byMost]) {
    const set = greedySet(order, search.conflicts);
    const saving = savingOf(search, set);
    if (saving > search.bestSaving) keep(search, set, saving, false);
  }
  search.sets = 0;
}

function greedySet(order: readonly number[], conflicts: readonly (readonly number[])[]): number[] {
  const set = new Set<number>();
  for (const at of order) if (!conflicts[at]!.some((other) => set.has(other))) set.add(at);
  return [...set].sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
