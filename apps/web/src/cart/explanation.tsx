import type { PricingFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { Icon, Money } from "../design/index.ts";
import classes from "./explanation.module.css";

type Step = PricingFieldsFragment["explanation"][number];

const MARKS: Record<Step["kind"], string> = {
  SUBTOTAL: "=",
  APPLIED: "\u2212",
  NOT_APPLIED: "×",
  SHIPPING: "+",
  TAX: "∋",
  TOTAL: "=",
};

/** "Why this amount?": the engine's own steps, unfolded on demand. The same panel stands in the cart and on the order. */
export function Explanation({ steps, open }: { steps: readonly Step[]; open?: boolean }) {
  const { t } = useTranslation("cart");
  if (steps.length === 0) return null;
  return (
    <details className={classes.why} open={open}>
      <summary>
        {t("why")}
        <Icon name="down" size={18} />
      </summary>
      <ol>
        {steps.map((step) => (
          <li key={step.position} data-kind={step.kind}>
            <span className={classes.mark} aria-hidden="true">
              {MARKS[step.kind]}
            </span>
            <span className={classes.words}>
              <strong>{step.subject}</strong>
              <span>{step.because}</span>
            </span>
            <span className={classes.amount}>
              {step.amount ? <Money value={step.amount} /> : null}
              {step.runningTotal && step.kind !== "TOTAL" ? (
                <small>
                  <span className="visually-hidden">{t("whyThen")} </span>
                  <Money value={step.runningTotal} />
                </small>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
