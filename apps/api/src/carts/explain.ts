import {
  formatMoney,
  type ExplainedStep,
  type Pricing,
  type RejectedCandidate,
} from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { money } from "../ground/money.type.ts";
import { say, words } from "../ground/words.ts";
import { problemWords } from "../problems/problem-words.ts";
import { shippingNameOf, type Labels } from "./priced-view.ts";
import type { ExplanationStep } from "./pricing.type.ts";

type Step = Omit<ExplanationStep, "position" | "amount" | "runningTotal"> & {
  readonly amount: number | null;
};

/** The calculation in words: what was added, what was taken off and why, what did not apply and why not. */
export function explain(c: Context, pricing: Pricing, labels: Labels): ExplanationStep[] {
  const steps: Step[] = [
    subtotalStep(c, pricing),
    ...stepsOf(c, pricing, labels, (step) => step !== "SHIPPING"),
    ...shippingStep(c, pricing),
    ...stepsOf(c, pricing, labels, (step) => step === "SHIPPING"),
    ...pricing.rejected.map((candidate) => rejectedStep(c, candidate)),
    taxStep(c, pricing),
    totalStep(c, pricing),
  ];
  let running = 0;
  return steps.map((step, index) => {
    running += step.amount ?? 0;
    return {
      ...step,
      position: index + 1,
      amount: step.amount === null ? null : money(c, step.amount),
      runningTotal: step.amount === null && step.kind !== "TOTAL" ? null : money(c, running),
    };
  });
}

function subtotalStep(c: Context, { subtotal, lines }: Pricing): Step {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    kind: "SUBTOTAL",
    subject: say(c, "商品小計", "Subtotal"),
    because: say(c, `${pieces} 件商品的定價合計`, `List price of ${pieces} items`),
    amount: subtotal,
  };
}

function stepsOf(
  c: Context,
  pricing: Pricing,
  labels: Labels,
  wanted: (step: ExplainedStep["step"]) => boolean,
): Step[] {
  return pricing.explanation.steps
    .filter(({ step, amount }) => wanted(step) && amount > 0)
    .map((step) => {
      const applied = pricing.applied.find(({ discountId }) => discountId === step.discountId);
      const label = applied?.voucherId ? labels.get(applied.voucherId) : null;
      const name = applied ? words(c, applied.name) : "";
      return {
        kind: "APPLIED",
        subject: label ? `${name} (${label})` : name,
        because: appliedBecause(c, step),
        amount: -step.amount,
      };
    });
}

function appliedBecause(c: Context, step: ExplainedStep): string {
  const text = (amount: number): string => formatMoney(amount, c.shop.settings.currency);
  const said =
    step.step === "SHIPPING"
      ? say(
          c,
          `運費 ${text(step.basis)} 折 ${text(step.amount)}`,
          `${text(step.amount)} off shipping of ${text(step.basis)}`,
        )
      : say(
          c,
          `以 ${text(step.basis)} 計（${step.lines.length} 項商品），折 ${text(step.amount)}`,
          `${text(step.amount)} off ${text(step.basis)} (${step.lines.length} lines)`,
        );
  if (step.uncapped <= step.amount) return said;
  return (
    said +
    say(
      c,
      `；原可折 ${text(step.uncapped)}，已達上限`,
      `; ${text(step.uncapped)} before the cap or the floor`,
    )
  );
}

function rejectedStep(c: Context, candidate: RejectedCandidate): Step {
  const name = candidate.name ? words(c, candidate.name) : "";
  const code = candidate.codeText;
  return {
    kind: "NOT_APPLIED",
    subject: name && code ? `${name} (${code})` : name || (code ?? ""),
    because: problemWords(c, { code: candidate.reason, data: { ...candidate.data } }).message,
    amount: null,
  };
}

function shippingStep(c: Context, { shipping }: Pricing): Step[] {
  if (!shipping) return [];
  return [
    {
      kind: "SHIPPING",
      subject: say(c, "運費", "Shipping"),
      because: shippingNameOf(c, shipping.method),
      amount: shipping.amount,
    },
  ];
}

function taxStep(c: Context, { tax, currency }: Pricing): Step {
  const amount = formatMoney(tax.tax, currency);
  return {
    kind: "TAX",
    subject: say(c, "內含稅額", "Tax included"),
    because: say(c, `總額內含稅 ${amount}`, `${amount} of the total is tax`),
    amount: null,
  };
}

function totalStep(c: Context, { total, currency }: Pricing): Step {
  return {
    kind: "TOTAL",
    subject: say(c, "應付總額", "Total"),
    because: say(
      c,
      `應付 ${formatMoney(total, currency)}`,
      `${formatMoney(total, currency)} to pay`,
    ),
    amount: null,
  };
}
