import type { Failure } from "../eligibility/verdict.ts";
import type { Comparison, Voucher } from "../model.ts";
import type { CompiledDiscount } from "../rules/compiled.ts";
import { type Basket, linesIn } from "./basket.ts";

/** A discount that could apply to this cart, and what becomes of it. */
export interface Candidate {
  readonly rule: CompiledDiscount;
  /** The voucher it was reached by, null when automatic. */
  readonly voucher: Voucher | null;
  /** Index into `cart.codes`, null when automatic. */
  readonly codeIndex: number | null;
  /** Positions of the lines in its scope. */
  readonly lines: readonly number[];
  compared: readonly Comparison[];
  /** Minimums have to be checked again when it is applied. */
  recheck: boolean;
  /** Why it does not apply; null while it may. */
  failure: Failure | null;
  /** The candidate it lost to. */
  lostTo: Candidate | null;
}

const NOTHING_COMPARED: readonly Comparison[] = Object.freeze([]);

/** A candidate nobody has judged yet. */
export function newCandidate(
  rule: CompiledDiscount,
  basket: Basket,
  voucher: Voucher | null = null,
  codeIndex: number | null = null,
): Candidate {
  return {
    rule,
    voucher,
    codeIndex,
    lines: linesIn(basket, rule.scope),
    compared: NOTHING_COMPARED,
    recheck: false,
    failure: null,
    lostTo: null,
  };
}

/** A code that is not the one its discount was reached by, or that reached none. */
export interface RefusedCode {
  readonly codeIndex: number;
  readonly codeText: string;
  readonly voucher: Voucher | null;
  readonly rule: CompiledDiscount | null;
  /** Its own failure, null when nothing is wrong with it but that another code was first. */
  readonly failure: Failure | null;
  /** The candidate that another code, or nobody's, reached. */
  readonly instead: Candidate | null;
}
