import { formatMoney, type MoneyValue } from "../i18n/format.ts";
import classes from "./money.module.css";

interface MoneyProps {
  value: MoneyValue;
  /** `saving` is green with a minus (the amount is given positive); `total` is large. */
  tone?: "plain" | "saving" | "total" | "dim";
}

/** An amount as customers read it: `NT$1,234`, figures of equal width, minus before the symbol. */
export function Money({ value, tone = "plain" }: MoneyProps) {
  const text = formatMoney(value);
  return (
    <span className={classes.money} data-tone={tone} translate="no">
      {tone === "saving" && Number(value.amount) > 0 ? `\u2212${text}` : text}
    </span>
  );
}
