import type { RefundState } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard, Money, StatusBadge, type StatusTone } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

const TONES: Record<RefundState, StatusTone> = {
  REQUESTED: "wait",
  MANUAL: "wait",
  DONE: "good",
  FAILED: "bad",
};

/** Money that went or goes back. Not drawn when none does. */
export function RefundsCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  const refunds = order.backOffice?.refunds ?? [];
  if (refunds.length === 0) return null;
  return (
    <DataCard title={t("refunds.title")}>
      <ul className={classes.entries}>
        {refunds.map((refund) => (
          <li key={refund.id}>
            <div className={classes.head}>
              <span>
                <StatusBadge
                  label={t(`refunds.state.${refund.state}`)}
                  tone={TONES[refund.state]}
                  next={t(`refunds.next.${refund.state}`)}
                />
                {refund.reason}
              </span>
              <strong>
                <Money value={refund.amount} />
              </strong>
            </div>
            <span className={classes.quiet}>
              {formatDateTime(refund.doneAt ?? refund.requestedAt, locale)} · {t("refunds.tax")}{" "}
              <Money value={refund.taxAmount} />
            </span>
          </li>
        ))}
      </ul>
    </DataCard>
  );
}
