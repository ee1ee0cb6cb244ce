import type { PricingFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { ButtonLink, Icon } from "../design/index.ts";
import classes from "./hints.module.css";

const MOST = 2;

/** Offers that are nearly there, nearest first, in a sentence each. */
export function Hints({ hints }: { hints: PricingFieldsFragment["hints"] }) {
  const { t } = useTranslation("cart");
  if (hints.length === 0) return null;
  return (
    <section className={classes.hints} aria-label={t("hints")}>
      {hints.slice(0, MOST).map((hint) => (
        <div key={hint.discountId} className={classes.hint}>
          <Icon name="tag" size={20} />
          <p>
            <strong>{hint.message}</strong>
            {hint.message.includes(hint.name) ? null : <small>{hint.name}</small>}
          </p>
          <ButtonLink to="/goods" size="sm" variant="default">
            {t("hintGo")}
          </ButtonLink>
        </div>
      ))}
    </section>
  );
}
