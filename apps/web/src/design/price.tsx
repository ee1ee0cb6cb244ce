import { useTranslation } from "react-i18next";
import { formatMoney, type MoneyValue } from "../i18n/format.ts";
import classes from "./money.module.css";

interface PriceProps {
  /** What is paid now. */
  value: MoneyValue;
  /** The list price; shown struck through only when it is higher. */
  list?: MoneyValue | null;
  size?: "normal" | "large";
  /** Say "from": the variants differ in price. */
  from?: boolean;
}

/** A price with its old price; the words 原價 and 特價 are there for those who can't see a strike-through. */
export function Price({ value, list, size = "normal", from }: PriceProps) {
  const { t } = useTranslation();
  const reduced = list != null && Number(list.amount) > Number(value.amount);
  const amount = Number(value.amount) === 0 ? t("price.free") : formatMoney(value);
  return (
    <span className={classes.price} data-size={size}>
      <span className={`${classes.money} ${classes.now} ${reduced ? classes.reduced : ""}`}>
        {reduced ? <span className="visually-hidden">{t("price.now")} </span> : null}
        {from ? t("price.from", { amount }) : amount}
      </span>
      {reduced ? (
        <s className={`${classes.money} ${classes.was}`}>
          <span className="visually-hidden">{t("price.was")} </span>
          {formatMoney(list)}
        </s>
      ) : null}
    </span>
  );
}
