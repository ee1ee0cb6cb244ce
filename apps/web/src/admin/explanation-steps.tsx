import type { ExplanationKind } from "@8521/contract";
import { Money } from "../design/index.ts";
import type { MoneyValue } from "../i18n/format.ts";
import classes from "./explanation-steps.module.css";

interface ExplanationStep {
  position: number;
  kind: ExplanationKind;
  subject: string;
  because: string;
  amount: MoneyValue | null;
  runningTotal: MoneyValue | null;
}

/** A calculation in words: what each step was about, why, what it did, and the total after it. */
export function ExplanationSteps({ steps }: { steps: readonly ExplanationStep[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={step.position} data-kind={step.kind}>
          <span className={classes.words}>
            <strong>{step.subject}</strong>
            <span>{step.because}</span>
          </span>
          <span className={classes.figures}>
            {step.amount ? (
              <span data-negative={Number(step.amount.amount) < 0 || undefined}>
                <Money value={step.amount} />
              </span>
            ) : null}
            {step.runningTotal ? (
              <span className={classes.running}>
                <Money value={step.runningTotal} />
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
