import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import { SeverityBadge } from "../alerts/severity-badge.tsx";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

/** What about this order needs a person, before everything else. Nothing when nothing does. */
export function OrderAttention({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const office = order.backOffice;
  if (!office || !(office.needsReview || office.needsRefund || office.alerts.length)) return null;
  return (
    <div className={classes.attention}>
      <DataCard tone="wait" title={t("attention.title")}>
        {office.needsReview ? <p>{office.needsReview}</p> : null}
        {office.needsRefund ? <p>{t("attention.refund")}</p> : null}
        {office.alerts.map((alert) => (
          <p key={alert.id}>
            <SeverityBadge severity={alert.severity} /> {alert.message}
          </p>
        ))}
      </DataCard>
    </div>
  );
}
