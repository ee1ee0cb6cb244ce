import { useTranslation } from "react-i18next";
import { Money } from "../../design/index.ts";
import { formatDate, formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { CommissionStateBadge } from "../commission-state.tsx";
import type { CommissionFacts } from "./commissions-page.tsx";
import classes from "./commissions.module.css";

/** One commission: order, base × rule = amount, when it is released; below, its ledger. */
export function CommissionCard({ commission }: { commission: CommissionFacts }) {
  const { t } = useTranslation("affiliate");
  const locale = useLocale();
  return (
    <li className={classes.card}>
      <div className={classes.who}>
        <strong>{t("commissions.order", { reference: commission.orderReference })}</strong>
        <span>{formatDate(commission.createdAt, locale)}</span>
      </div>
      <div className={classes.how}>
        <span>
          {t("commissions.base")} <Money value={commission.base} />
        </span>
        <span>{commission.rule}</span>
      </div>
      <div className={classes.state}>
        <CommissionStateBadge state={commission.state} />
        <span>{nextStep()}</span>
      </div>
      <div className={classes.amount}>
        <Money value={commission.amount} />
      </div>
      <Ledger commission={commission} />
    </li>
  );

  function nextStep(): string {
    if (commission.state !== "PENDING") return t(`next.${commission.state}`);
    if (!commission.releasesAt) return t("next.PENDING");
    return t("next.release", { when: formatDate(commission.releasesAt, locale) });
  }
}

/** The rows that make up the amount; more than one only after a correction. */
function Ledger({ commission }: { commission: CommissionFacts }) {
  const { t } = useTranslation("affiliate");
  const locale = useLocale();
  if (commission.entries.length < 2) return null;
  return (
    <ul className={classes.ledger} aria-label={t("commissions.ledger")}>
      {commission.entries.map((entry) => {
        const isNegative = Number(entry.amount.amount) < 0;
        return (
          <li key={`${entry.kind}-${entry.at}`} data-negative={isNegative || undefined}>
            <span>
              {t(`entry.${entry.kind}`)}
              {entry.reason ? ` · ${entry.reason}` : ""}
              <small>{formatDateTime(entry.at, locale)}</small>
            </span>
            <Money value={entry.amount} />
          </li>
        );
      })}
    </ul>
  );
}
