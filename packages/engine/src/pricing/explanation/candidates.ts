import type { Applied } from "../application/apply.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { reasonOf } from "../eligibility/verdict.ts";
import type { ExplainedCandidate } from "../model.ts";

/** Every candidate's story, in the order of PRICING 5.1. Failures met at application are noted on the candidates. */
export function explainCandidates(
  candidates: readonly Candidate[],
  turns: readonly Applied[],
): ExplainedCandidate[] {
  for (const turn of turns) {
    if (turn.compared === null) continue;
    turn.candidate.compared = [...turn.candidate.compared, ...turn.compared];
  }
  return candidates.map(explainCandidate);
}

function explainCandidate(candidate: Candidate): ExplainedCandidate {
  const { rule, voucher, lines, compared, failure, lostTo } = candidate;
  return {
    discountId: rule.discount.id,
    voucherId: voucher === null ? null : voucher.id,
    priority: rule.discount.priority,
    matchedLines: lines.length,
    compared,
    outcome: failure === null ? "APPLIED" : reasonOf(failure),
    lostTo: lostTo === null ? null : lostTo.rule.discount.id,
  };
}
