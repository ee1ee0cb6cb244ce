import { linesIn } from "../candidates/basket.ts";
import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { fail, type Failure } from "../eligibility/verdict.ts";

/** Why two candidates cannot both apply. */
export type Conflict = "EXCLUDED" | "NOT_STACKABLE";

/** The edge of the conflict graph between two candidates (PRICING 5.2), if there is one. */
export function conflictBetween(a: Candidate, b: Candidate, basket: Basket): Conflict | null {
  if (isEasy(a) && isEasy(b)) return null;
  if (excludes(a, b) || excludes(b, a)) return "EXCLUDED";
  return meets(a, b, basket) || meets(b, a, basket) ? "NOT_STACKABLE" : null;
}

/** Stackable and excluding nothing: in conflict only when the other one makes it so. */
export function isEasy({ rule }: Candidate): boolean {
  return rule.discount.canStack && rule.excludes.length === 0;
}

function excludes(a: Candidate, b: Candidate): boolean {
  return a.rule.excludes.length > 0 && a.rule.excludes.includes(b.rule.ordinal);
}

/** Whether the exclusivity of a non-stackable candidate meets another. */
function meets(a: Candidate, b: Candidate, basket: Basket): boolean {
  const { canStack, exclusivity, level } = a.rule.discount;
  if (canStack) return false;
  if (exclusivity === "CART") return true;
  if (level !== b.rule.discount.level) return false;
  return level === "SHIPPING" || shareLine(touchedLines(a, basket), touchedLines(b, basket));
}

/** Every line a candidate's outcome depends on, ascending. */
export function touchedLines({ rule, lines }: Candidate, basket: Basket): readonly number[] {
  const { triggers, scope } = rule;
  if (triggers.length === 1 && triggers[0] === scope) return lines;
  const touched = new Set(triggers.flatMap((trigger) => linesIn(basket, trigger)));
  return [...touched].sort((a, b) => a - b);
}

/** Both are ascending. */
function shareLine(a: readonly number[], b: readonly number[]): boolean {
  let [atA, atB] = [0, 0];
  while (atA < a.length && atB < b.length) {
    const difference = a[atA]! - b[atB]!;
    if (difference === 0) return true;
    if (difference < 0) atA++;
    else atB++;
  }
  return false;
}

/** Notes that a candidate lost: the reason names the winner. */
export function lose(candidate: Candidate, winner: Candidate, conflict: Conflict): void {
  candidate.lostTo = winner;
  candidate.failure = lossTo(winner, conflict);
}

function lossTo({ rule }: Candidate, conflict: Conflict): Failure {
  const { id, name } = rule.discount;
  return conflict === "EXCLUDED"
    ? fail("EXCLUDED", { by: id, otherName: name })
    : fail("NOT_STACKABLE", { with: id, otherName: name });
}

/** The first candidate in conflict: one that excludes before one that merely does not stack. */
export function firstConflict(
  candidate: Candidate,
  others: readonly Candidate[],
  basket: Basket,
): { winner: Candidate; conflict: Conflict } | null {
  for (const other of others) {
    if (excludes(candidate, other) || excludes(other, candidate)) {
      return { winner: other, conflict: "EXCLUDED" };
    }
  }
  for (const other of others) {
    if (meets(candidate, other, basket) || meets(other, candidate, basket)) {
      return { winner: other, conflict: "NOT_STACKABLE" };
    }
  }
  return null;
}
