import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { judgeAgain } from "../eligibility/judge.ts";
import { fail, type Failure, shortOfAmount } from "../eligibility/verdict.ts";
import type { Comparison } from "../model.ts";
import { cutTo, noParts, type Parts } from "./parts.ts";
import { type Running, startRunning } from "./running.ts";
import { spreadOverUnits } from "./unit-pool.ts";

/** One candidate's turn in the application. */
export interface Applied {
  readonly candidate: Candidate;
  readonly parts: Parts;
  /** What the rule gave before its cap. */
  readonly uncapped: number;
  /** Why it gave nothing; null when it gave something. */
  readonly failure: Failure | null;
  /** Minimums as they were compared at its turn; null when nothing had to be compared again. */
  readonly compared: readonly Comparison[] | null;
}

const STEPS = [0, 1, 2, 3] as const;

/**
 * Applies candidates in the order of PRICING section 6: step by step, inside a step in the order of section 5.1;
 * each sees what the earlier ones left. Changes nothing but the running cart it returns.
 */
export function applyAll(
  chosen: readonly Candidate[],
  basket: Basket,
): { running: Running; turns: Applied[] } {
  const running = startRunning(basket);
  const turns: Applied[] = [];
  for (const step of STEPS) {
    for (let at = 0; at < chosen.length; at++) {
      const candidate = chosen[at]!;
      if (candidate.rule.step === step) turns.push(takeTurn(candidate, running));
    }
  }
  return { running, turns };
}

function takeTurn(candidate: Candidate, running: Running): Applied {
  const { rule, lines } = candidate;
  const parts = noParts();
  const compared: Comparison[] | null = candidate.recheck ? [] : null;
  const unmet = compared === null ? null : judgeAgain(candidate, running, compared);
  if (unmet !== null) return { candidate, parts, uncapped: 0, failure: unmet, compared };
  rule.definition.apply(rule, lines, running, parts);
  const uncapped = parts.total;
  if (uncapped === 0) return { candidate, parts, uncapped, failure: noValue(parts), compared };
  if (uncapped > rule.cap) cutTo(rule.cap, parts, running);
  settle(candidate, parts, running);
  return { candidate, parts, uncapped, failure: null, compared };
}

function noValue({ shortfall }: Parts): Failure {
  return shortfall === null
    ? fail("NO_REMAINING_VALUE")
    : shortOfAmount(shortfall.required, shortfall.actual);
}

function settle({ rule }: Candidate, parts: Parts, running: Running): void {
  if (rule.step === 3) {
    running.shipping -= parts.total;
    return;
  }
  const { positions, amounts } = parts;
  const spreads = rule.step === 1 && running.units !== null && rule.definition.claimsUnits !== true;
  for (let at = 0; at < positions.length; at++) {
    if (spreads) spreadOverUnits(running, positions[at]!, amounts[at]!);
    running.totals[positions[at]!]! -= amounts[at]!;
  }
  running.sum -= parts.total;
}
