import type { PricingFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { Money } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import classes from "./totals.module.css";

interface TotalsProps {
  pricing: Pick<
    PricingFieldsFragment,
    "subtotal" | "discountGroups" | "shipping" | "total" | "discountTotal" | "tax"
  >;
  needsShipping: boolean;
  /** A newer price is being asked for: the old figures stay, dimmed. */
  stale?: boolean;
}

/** Subtotal, discounts level by level, shipping, and what is to be paid. */
export function Totals({ pricing, needsShipping, stale }: TotalsProps) {
  const { t } = useTranslation("cart");
  return (
    <dl className={classes.totals} data-stale={stale || undefined} aria-busy={stale}>
      <Row label={t("subtotal")}>
        <Money value={pricing.subtotal} />
      </Row>
      {pricing.discountGroups.map((group) => (
        <Row key={group.level} label={group.label}>
          <Money value={group.amount} tone="saving" />
        </Row>
      ))}
      {needsShipping ? (
        <Row
          label={
            pricing.shipping ? t("shippingBy", { name: pricing.shipping.name }) : t("shipping")
          }
        >
          {pricing.shipping ? (
            <Money value={pricing.shipping.amount} />
          ) : (
            <span className={classes.later}>{t("shippingLater")}</span>
          )}
        </Row>
      ) : null}
      <div className={classes.grand}>
        <dt>{t("total")}</dt>
        <dd>
          <Money value={pricing.total} tone="total" />
          <small>{t("taxIncluded", { tax: formatMoney(pricing.tax.tax) })}</small>
        </dd>
      </div>
    </dl>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
