import { useTranslation } from "react-i18next";
import { formatMoney } from "../i18n/format.ts";
import classes from "./money.module.css";

interface PriceProps {
  /** What is paid now, in minor units. */
  minor: number;
  /** The list price; shown struck through only when it is higher. */
  listMinor?: number | null;
  currency?: string;
  size?: "normal" | "large";
  /** Say "from": the variants differ in price. */
  from?: boolean;
}

/** A price with its old price; the words 原價 and 特價 are there for those who can't see a strike-through. */
export function Price({ minor, listMinor, currency = "TWD", size = "normal", from }: PriceProps) {
  const { t } = useTranslation();
  const reduced = listMinor != null && listMinor > minor;
  const amount = minor === 0 ? t("price.free") : formatMoney(minor, currency);
  return (
    <span className={classes.price} data-size={size}>
      <span className={`${classes.money} ${classes.now} ${reduced ? classes.reduced : ""}`}>
        {reduced ? <span className="visually-hidden">{t("price.now")} </span> : null}
        {from ? t("price.from", { amount }) : amount}
      </span>
      {reduced ? (
        <s className={`${classes.money} ${classes.was}`}>
          <span className="visually-hidden">{t("price.was")} </span>
          {formatMoney(listMinor, currency)}
        </s>
      ) : null}
    </span>
  );
}
