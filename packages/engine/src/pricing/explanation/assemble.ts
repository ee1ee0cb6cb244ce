import type { Applied } from "../application/apply.ts";
import type { Running } from "../application/running.ts";
import type { Basket } from "../candidates/basket.ts";
import type { Candidate, RefusedCode } from "../candidates/candidate.ts";
import type {
  AppliedDiscount,
  AppliedPart,
  ApplicationStep,
  ExplainedStep,
  LineDiscount,
  PricedLine,
  PricedShipping,
  Pricing,
} from "../model.ts";
import type { CompiledRuleSet } from "../rules/compiled.ts";
import { explainCandidates } from "./candidates.ts";
import { hintsFor } from "./hints.ts";
import { includedTax } from "./included-tax.ts";
import { rejectedOf } from "./rejected.ts";
import { ENGINE_VERSION } from "./version.ts";

/** Everything that was decided, ready to be told. */
export interface Decided {
  readonly basket: Basket;
  readonly rules: CompiledRuleSet;
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedCode[];
  readonly running: Running;
  readonly turns: readonly Applied[];
  readonly optimal: boolean;
}

const STEPS: readonly ApplicationStep[] = ["PRODUCT", "MULTI_BUY", "CART", "SHIPPING"];
/** The parts of a discount on shipping. */
const NOTHING: readonly AppliedPart[] = Object.freeze([]);

/** Writes down what a cart costs and why. */
export function assemble(decided: Decided): Pricing {
  const { basket, rules, candidates, refused, running, turns, optimal } = decided;
  const told = tellTurns(turns, basket);
  const lines = pricedLines(basket, running, told.byLine);
  const shipping = pricedShipping(basket, running, told.onShipping);
  const [product, multiBuy, cart, onShipping] = told.totals;
  return {
    currency: basket.cart.currency,
    lines,
    subtotal: basket.subtotal,
    productDiscountTotal: product! + multiBuy!,
    cartDiscountTotal: cart!,
    shippingDiscountTotal: onShipping!,
    discountTotal: product! + multiBuy! + cart! + onShipping!,
    shipping,
    total: running.sum + running.shipping,
    tax: includedTax(basket, running),
    applied: told.applied,
    rejected: rejectedOf(candidates, refused),
    hints: hintsFor(candidates, basket),
    explanation: {
      strategy: basket.context.strategy,
      candidates: explainCandidates(candidates, turns),
      steps: told.steps,
    },
    optimal,
    ruleSetHash: rules.hash,
    engineVersion: ENGINE_VERSION,
  };
}

interface Told {
  readonly applied: AppliedDiscount[];
  readonly steps: ExplainedStep[];
  /** Discounts of each line, by position. */
  readonly byLine: LineDiscount[][];
  readonly onShipping: LineDiscount[];
  /** Money taken off by step. */
  readonly totals: number[];
}

function tellTurns(turns: readonly Applied[], basket: Basket): Told {
  const byLine: LineDiscount[][] = [];
  for (let at = 0; at < basket.lines.length; at++) byLine.push([]);
  const told: Told = { applied: [], steps: [], byLine, onShipping: [], totals: [0, 0, 0, 0] };
  const before = basket.listTotals.slice();
  for (const turn of turns) if (turn.failure === null) tellTurn(turn, basket, before, told);
  return told;
}

function tellTurn(turn: Applied, basket: Basket, before: number[], told: Told): void {
  const { candidate, parts, uncapped } = turn;
  const { discount, step: stepNumber } = candidate.rule;
  const { voucher, codeIndex } = candidate;
  const { id: discountId, name, version, level } = discount;
  const voucherId = voucher === null ? null : voucher.id;
  const step = STEPS[stepNumber]!;
  const lines = tellParts(turn, basket, before, told);
  const amount = parts.total;
  if (stepNumber === 3) told.onShipping.push({ discountId, voucherId, name, amount });
  told.totals[stepNumber]! += amount;
  told.steps.push({ step, discountId, basis: parts.basis, amount, uncapped, lines });
  told.applied.push({
    discountId,
    version,
    voucherId,
    codeIndex,
    ownerAffiliateId: voucher === null ? null : voucher.ownerAffiliateId,
    name,
    level,
    step,
    amount,
    lines,
  });
}

function tellParts(
  { candidate, parts }: Applied,
  basket: Basket,
  before: number[],
  { byLine }: Told,
): readonly AppliedPart[] {
  const { positions, amounts } = parts;
  if (positions.length === 0) return NOTHING;
  const { id: discountId, name } = candidate.rule.discount;
  const voucherId = candidate.voucher === null ? null : candidate.voucher.id;
  const lines: AppliedPart[] = [];
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    const amount = amounts[at]!;
    lines.push({ lineId: basket.lines[position]!.id, before: before[position]!, amount });
    before[position] = before[position]! - amount;
    byLine[position]!.push({ discountId, voucherId, name, amount });
  }
  return lines;
}

function pricedLines(basket: Basket, running: Running, byLine: LineDiscount[][]): PricedLine[] {
  const lines: PricedLine[] = [];
  for (let position = 0; position < basket.lines.length; position++) {
    const line = basket.lines[position]!;
    lines.push({
      lineId: line.id,
      listUnitPrice: line.unitPrice,
      quantity: line.quantity,
      listTotal: basket.listTotals[position]!,
      discounts: byLine[position]!,
      total: running.totals[position]!,
      taxRate: line.taxRate,
    });
  }
  return lines;
}

function pricedShipping(
  { cart }: Basket,
  running: Running,
  discounts: readonly LineDiscount[],
): PricedShipping | null {
  if (cart.shipping === null) return null;
  const { method, amount, taxRate } = cart.shipping;
  return { method, amount, discounts, total: running.shipping, taxRate };
}
