import { formatMoney, type Comparison, type Pricing, type PricingDiff } from "@8521/engine";
import { simulate } from "@8521/engine/commands";
import { PricedView } from "../carts/pricing-view.ts";
import type { CartPricing } from "../carts/pricing.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { say, words } from "../ground/words.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { problemWords, type ToldProblem } from "../problems/problem-words.ts";
import { draftIn } from "./draft-input.ts";
import { withPlainIds } from "./plain-ids.ts";
import type {
  SimulateInput,
  SimulatedCandidate,
  SimulatedChange,
  SimulatedComparison,
  Simulation,
} from "./simulate.type.ts";

/** Simulates, and puts the answer into words. */
export async function simulation(c: Context, input: SimulateInput): Promise<Simulation> {
  const result = await simulate(c.adminCommand, {
    document: withPlainIds(input.document),
    draft: draftIn(c, input),
  });
  if (!result.ok) return { ...NOTHING, problems: problemsOf(c, result.problems) };
  const { pricing, without, diff, draftId } = result;
  return {
    pricing: shown(c, pricing),
    without: without && shown(c, without),
    changes: diff ? changesOf(c, diff, draftId) : [],
    candidates: candidatesOf(c, pricing, draftId),
    trace: { ...pricing },
    problems: [],
  };
}

const NOTHING = { pricing: null, without: null, changes: [], candidates: [], trace: null };

function shown(c: Context, pricing: Pricing): CartPricing {
  return Object.assign(new PricedView(c, pricing, new Map()), { codes: [], messages: [] });
}

function changesOf(c: Context, diff: PricingDiff, draftId: string | null): SimulatedChange[] {
  const told = [
    ...diff.gained.map((change) => ({ kind: "GAINED" as const, reason: null, change })),
    ...diff.lost.map((change) => ({ kind: "LOST" as const, reason: change.reason, change })),
    ...diff.changed.map((change) => ({ kind: "CHANGED" as const, reason: null, change })),
  ];
  return told.map(({ kind, reason, change }) => ({
    kind,
    reason,
    discountId: globalId("Discount", change.discountId),
    name: words(c, change.name),
    isDraft: change.discountId === draftId,
    before: money(c, change.before),
    after: money(c, change.after),
  }));
}

function candidatesOf(c: Context, pricing: Pricing, draftId: string | null): SimulatedCandidate[] {
  const { applied, rejected, explanation } = pricing;
  const refusals = new Map(
    rejected.map(({ discountId, reason: code, data }) => [discountId, { code, data }]),
  );
  const amounts = new Map(applied.map(({ discountId, amount }) => [discountId, amount]));
  const names = new Map(
    [...applied, ...rejected].map(({ discountId, name }) => [discountId, words(c, name)]),
  );
  return explanation.candidates.map((candidate) => ({
    discountId: globalId("Discount", candidate.discountId),
    name: names.get(candidate.discountId) ?? "",
    isDraft: candidate.discountId === draftId,
    priority: candidate.priority,
    matchedLines: candidate.matchedLines,
    reason: candidate.outcome === "APPLIED" ? null : candidate.outcome,
    because: becauseOf(c, refusals.get(candidate.discountId)),
    lostTo: candidate.lostTo && (names.get(candidate.lostTo) ?? null),
    amount: money(c, amounts.get(candidate.discountId) ?? 0),
    compared: candidate.compared.map((comparison) => comparisonOf(c, comparison, pricing.currency)),
  }));
}

function becauseOf(c: Context, refusal: ToldProblem | undefined): string | null {
  return refusal ? problemWords(c, refusal).message : null;
}

const COMPARED: { readonly [type in Comparison["type"]]?: readonly [zhTW: string, en: string] } = {
  MINIMUM_ORDER: ["最低消費", "minimum order"],
  MINIMUM_QUANTITY: ["最少件數", "minimum quantity"],
  REQUIRED_ITEMS: ["指定商品", "required items"],
  ITEMS: ["符合的商品", "matching items"],
  LIMIT: ["總名額", "uses in all"],
  TOTAL_LIMIT: ["總名額", "uses in all"],
  CUSTOMER_LIMIT: ["每人名額", "uses by this customer"],
};

function comparisonOf(c: Context, compared: Comparison, currency: string): SimulatedComparison {
  const { type, required, actual, met } = compared;
  const text = (value: number): string =>
    type === "MINIMUM_ORDER" ? formatMoney(value, currency) : String(value);
  const label = COMPARED[type] ? say(c, ...COMPARED[type]) : type;
  return { type, label, required: text(required), actual: text(actual), met };
}
