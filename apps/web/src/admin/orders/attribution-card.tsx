import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataCard, Money, StatusBadge, type StatusTone } from "../../design/index.ts";
import type { CommissionState } from "@8521/contract";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

const TONES: Record<CommissionState, StatusTone> = {
  PENDING: "wait",
  APPROVED: "good",
  PAID: "good",
  REVERSED: "bad",
};

/** Who is credited and why; what they earn; which codes were used up by it. */
export function AttributionCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const office = order.backOffice;
  const attribution = office?.attribution;
  return (
    <DataCard title={t("credit.title")}>
      <dl className={classes.facts}>
        <div>
          <dt>{t("credit.who")}</dt>
          <dd>
            <strong>{attribution?.affiliate?.displayName ?? t("credit.nobody")}</strong>
          </dd>
          {attribution?.affiliate ? (
            <dd className={classes.quiet}>{attribution.sentence}</dd>
          ) : null}
          {attribution?.rejectedReason ? (
            <dd className={classes.quiet}>
              {t(`credit.rejected.${attribution.rejectedReason as "BOT"}`, {
                defaultValue: attribution.rejectedReason,
              })}
            </dd>
          ) : null}
          {attribution && attribution.assists.length > 0 ? (
            <dd className={classes.quiet}>
              {t("credit.assists", { names: attribution.assists.join("、") })}
            </dd>
          ) : null}
        </div>
        {office?.commissions.map((commission) => (
          <div key={commission.id}>
            <dt>{t("credit.commission")}</dt>
            <dd>
              <strong>
                <Money value={commission.amount} />
              </strong>
              <StatusBadge
                label={t(`credit.state.${commission.state}`)}
                tone={TONES[commission.state]}
              />
            </dd>
            <dd className={classes.quiet}>{commission.rule}</dd>
          </div>
        ))}
        {office && office.redemptions.length > 0 ? (
          <div>
            <dt>{t("credit.uses")}</dt>
            {office.redemptions.map((use) => (
              <dd key={`${use.discountName}-${use.code}`}>
                <span>{use.code ? <code>{use.code}</code> : use.discountName}</span>
                <span className={classes.quiet}>
                  {t(`credit.use.${use.state}`)}
                  {use.isOverrun ? ` · ${t("credit.overrun")}` : ""}
                </span>
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
      {attribution?.affiliate ? (
        <p className={classes.quiet}>
          <Link to="/admin/orders" search={{ affiliate: attribution.affiliate.id }}>
            {t("credit.more")}
          </Link>
        </p>
      ) : null}
    </DataCard>
  );
}
