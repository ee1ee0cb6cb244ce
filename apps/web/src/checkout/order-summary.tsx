import type { CartFieldsFragment } from "@8521/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Explanation } from "../cart/explanation.tsx";
import { Totals } from "../cart/totals.tsx";
import { CodeText, DataCard, Money } from "../design/index.ts";
import { Picture } from "../shop/picture.tsx";
import classes from "./checkout.module.css";

interface OrderSummaryProps {
  cart: CartFieldsFragment;
  stale: boolean;
  /** The button that places the order. */
  children: ReactNode;
}

/** The cart once more, figure for figure the same. */
export function OrderSummary({ cart, stale, children }: OrderSummaryProps) {
  const { t } = useTranslation("checkout");
  const applied = cart.pricing.codes.filter((code) => code.__typename === "AppliedCode");
  return (
    <DataCard title={t("summary.title")}>
      <ul className={classes.lines}>
        {cart.lines.map((line) => (
          <li key={line.id}>
            <span className={classes.thumb}>
              <Picture media={line.variant.picture ?? line.product.cover} decorative />
            </span>
            <span>
              {line.product.name}
              <small>
                {line.product.kind === "COURSE"
                  ? t("kind.COURSE", { ns: "everywhere" })
                  : line.variant.title}{" "}
                × {line.quantity}
              </small>
            </span>
            <Money value={line.priced.total} />
          </li>
        ))}
      </ul>
      {applied.length > 0 ? (
        <p className={classes.applied}>
          {t("summary.codes")}{" "}
          {applied.map((code) => (
            <CodeText key={code.voucherId} size="small">
              {code.label}
            </CodeText>
          ))}
        </p>
      ) : null}
      <Totals pricing={cart.pricing} needsShipping={cart.needsShipping} stale={stale} />
      <div className={classes.placeWide}>{children}</div>
      <Explanation steps={cart.pricing.explanation} />
    </DataCard>
  );
}
