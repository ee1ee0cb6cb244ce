import type { Candidate, RefusedCode } from "../candidates/candidate.ts";
import { bothFail, fail, type Failure, reasonOf } from "../eligibility/verdict.ts";
import type { RejectedCandidate } from "../model.ts";

/** Every candidate that does not apply, in the order of PRICING 5.1, then every code that reached none. */
export function rejectedOf(
  candidates: readonly Candidate[],
  refused: readonly RefusedCode[],
): RejectedCandidate[] {
  const rejected: RejectedCandidate[] = [];
  for (const candidate of candidates) {
    if (candidate.failure !== null) rejected.push(rejectCandidate(candidate, candidate.failure));
  }
  for (const code of refused) rejected.push(rejectCode(code));
  return rejected;
}

function rejectCandidate(
  { rule, voucher, codeIndex }: Candidate,
  failure: Failure,
): RejectedCandidate {
  return {
    discountId: rule.discount.id,
    voucherId: voucher?.id ?? null,
    codeIndex,
    codeText: voucher?.label ?? null,
    name: rule.discount.name,
    reason: reasonOf(failure),
    data: failure.data,
  };
}

function rejectCode(code: RefusedCode): RejectedCandidate {
  const failure = failureOf(code);
  return {
    discountId: code.voucher?.discountId ?? null,
    voucherId: code.voucher?.id ?? null,
    codeIndex: code.codeIndex,
    codeText: code.codeText,
    name: code.rule?.discount.name ?? null,
    reason: reasonOf(failure),
    data: failure.data,
  };
}

/** A code with nothing wrong of its own shares its discount's fate, or came second to the code that won it. */
function failureOf({ failure, instead, rule }: RefusedCode): Failure {
  const told = bothFail(failure, instead?.failure ?? null);
  if (told !== null) return told;
  const { id, name } = rule!.discount;
  return fail("NOT_STACKABLE", { with: id, otherName: name });
}
