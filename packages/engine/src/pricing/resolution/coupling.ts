import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { conflictBetween, touchedLines } from "./conflict.ts";

/**
 * Splits candidates into groups that cannot influence each other: no conflict between them, no line in common,
 * and nothing that reads the whole cart. What a group saves does not depend on the others, so each can be decided
 * alone. Groups and their members keep the order of section 5.1.
 */
export function coupledGroups(candidates: readonly Candidate[], basket: Basket): Candidate[][] {
  const join = newUnion(candidates.length + basket.lines.length + 1);
  candidates.forEach((candidate, at) => {
    for (const node of resourcesOf(candidate, basket)) join.unite(at, candidates.length + node);
    for (let other = 0; other < at; other++) {
      if (join.find(at) === join.find(other)) continue;
      if (conflictBetween(candidate, candidates[other]!, basket) !== null) join.unite(at, other);
    }
  });
  return [...Map.groupBy(candidates, (_, at) => join.find(at)).values()];
}

/** What a candidate reads or changes: lines by position, shipping after them. */
function resourcesOf(candidate: Candidate, basket: Basket): readonly number[] {
  const shipping = basket.lines.length;
  const readsAll = candidate.recheck;
  const own = candidate.rule.step === 3 ? [] : touchedLines(candidate, basket);
  const lines = readsAll ? basket.positions : own;
  return candidate.rule.step === 3 ? [...lines, shipping] : lines;
}

interface Union {
  readonly find: (node: number) => number;
  readonly unite: (a: number, b: number) => void;
}

function newUnion(size: number): Union {
  const parents = Array.from({ length: size }, (_, node) => node);
  const find = (node: number): number => {
    while (parents[node] !== node) node = parents[node] = parents[parents[node]!]!;
    return node;
  };
  return { find, unite: (a, b) => void (parents[find(a)] = find(b)) };
}
