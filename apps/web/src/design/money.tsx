import { formatMoney } from "../i18n/format.ts";
import classes from "./money.module.css";

interface MoneyProps {
  /** Minor units; TWD has none smaller, so 1 is NT$1. */
  minor: number;
  currency?: string;
  /** `saving` is green and always carries its minus; `total` is large. */
  tone?: "plain" | "saving" | "total" | "dim";
}

/** An amount as customers read it: `NT$1,234`, figures of equal width, minus before the symbol. */
export function Money({ minor, currency = "TWD", tone = "plain" }: MoneyProps) {
  return (
    <span className={classes.money} data-tone={tone} translate="no">
      {formatMoney(minor, currency)}
    </span>
  );
}
