import { codeKey } from "../../codes/index.ts";
import { judgeVoucher } from "../eligibility/judge-voucher.ts";
import { fail, type Verdict } from "../eligibility/verdict.ts";
import type { Comparison, EnteredCode, Voucher } from "../model.ts";
import type { CompiledDiscount, CompiledRuleSet } from "../rules/compiled.ts";
import type { Basket } from "./basket.ts";
import { type Candidate, newCandidate, type RefusedCode } from "./candidate.ts";

/** A code that found a voucher whose discount is in force. */
interface FoundCode {
  readonly codeIndex: number;
  readonly voucher: Voucher;
  readonly rule: CompiledDiscount;
  readonly verdict: Verdict;
  readonly compared: Comparison[];
}

export interface Candidates {
  /** In the order of PRICING 5.1. */
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedCode[];
}

/**
 * Adds what the entered codes unlock (PRICING section 2). One discount reached by two codes is one candidate:
 * a usable code before one that is not, the code with an affiliate owner before one without, then the earlier.
 */
export function enterCodes(
  automatic: readonly Candidate[],
  basket: Basket,
  rules: CompiledRuleSet,
): Candidates {
  const { codes } = basket.cart;
  if (codes.length === 0) return { candidates: automatic, refused: [] };
  const refused: RefusedCode[] = [];
  const found = findCodes(basket, rules, refused);
  const candidates = automatic.slice();
  for (const contenders of byDiscount(found)) admit(contenders, candidates, basket, refused);
  candidates.sort((a, b) => a.rule.ordinal - b.rule.ordinal);
  refused.sort((a, b) => a.codeIndex - b.codeIndex);
  return { candidates, refused };
}

function findCodes(basket: Basket, rules: CompiledRuleSet, refused: RefusedCode[]): FoundCode[] {
  const found: FoundCode[] = [];
  const seen = new Set<string>();
  basket.cart.codes.forEach((code, codeIndex) => {
    const voucher = lookUp(code, basket);
    if (voucher === null) {
      refused.push(unknown(code, codeIndex));
      return;
    }
    if (seen.has(voucher.id)) return refuseAgain(voucher, codeIndex, rules, refused);
    seen.add(voucher.id);
    const rule = rules.byId.get(voucher.discountId);
    if (rule === undefined) refused.push({ ...gone(voucher, codeIndex) });
    else found.push(judged({ codeIndex, voucher, rule }, basket));
  });
  return found;
}

function lookUp(code: EnteredCode, { context }: Basket): Voucher | null {
  const key = keyOfCode(code);
  return key !== null && Object.hasOwn(context.vouchers, key) ? context.vouchers[key]! : null;
}

/**
 * The key under which the context holds an entered code's voucher. Whether a shop allows Han characters was decided
 * when the code was made: looking one up is harmless.
 */
export function keyOfCode({ text, key }: EnteredCode): string | null {
  return key ?? codeKey(text, HAN);
}

const HAN = { han: true };

function unknown(code: EnteredCode, codeIndex: number): RefusedCode {
  const failure = fail("UNKNOWN_CODE");
  return { codeIndex, codeText: code.text, voucher: null, rule: null, failure, instead: null };
}

/** The discount behind the code is no more. */
function gone(voucher: Voucher, codeIndex: number): RefusedCode {
  const failure = fail("DISABLED");
  return { codeIndex, codeText: voucher.label, voucher, rule: null, failure, instead: null };
}

function refuseAgain(
  voucher: Voucher,
  codeIndex: number,
  rules: CompiledRuleSet,
  refused: RefusedCode[],
): void {
  const rule = rules.byId.get(voucher.discountId) ?? null;
  const failure = fail("NOT_STACKABLE", { with: voucher.discountId });
  refused.push({ codeIndex, codeText: voucher.label, voucher, rule, failure, instead: null });
}

function judged(code: Omit<FoundCode, "verdict" | "compared">, basket: Basket): FoundCode {
  const compared: Comparison[] = [];
  const verdict = judgeVoucher(code.voucher, code.rule, basket, compared);
  return { ...code, verdict, compared };
}

function byDiscount(found: readonly FoundCode[]): Iterable<FoundCode[]> {
  return Map.groupBy(found, ({ rule }) => rule.ordinal).values();
}

/** Lets the best code of one discount in, and refuses the others. */
function admit(
  contenders: FoundCode[],
  candidates: Candidate[],
  basket: Basket,
  refused: RefusedCode[],
): void {
  contenders.sort(byClaim);
  const [best, ...others] = contenders as [FoundCode, ...FoundCode[]];
  const at = candidates.findIndex(({ rule }) => rule === best.rule);
  if (at >= 0 && best.verdict !== null) {
    for (const code of contenders) refused.push(refuse(code, candidates[at]!));
    return;
  }
  const candidate = newCandidate(best.rule, basket, best.voucher, best.codeIndex);
  candidate.failure = best.verdict;
  candidate.compared = best.compared;
  if (at >= 0) candidates[at] = candidate;
  else candidates.push(candidate);
  for (const code of others) refused.push(refuse(code, candidate));
}

/** Codes with an equal claim stay in the order they were entered in. */
function byClaim(a: FoundCode, b: FoundCode): number {
  return (
    Number(a.verdict !== null) - Number(b.verdict !== null) ||
    Number(a.voucher.ownerAffiliateId == null) - Number(b.voucher.ownerAffiliateId == null)
  );
}

function refuse({ codeIndex, voucher, rule, verdict }: FoundCode, instead: Candidate): RefusedCode {
  return { codeIndex, codeText: voucher.label, voucher, rule, failure: verdict, instead };
}
