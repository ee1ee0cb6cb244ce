import { useTranslation } from "react-i18next";
import { DataCard, Money, ResponsiveTable } from "../../design/index.ts";
import { formatMoney, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { PlanFacts } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";

/** What would happen, said in words, with what somebody must have seen before. */
export function MergeReport({ plan }: { plan: PlanFacts }) {
  const { t } = useTranslation("admin-duplicates");
  return (
    <>
      {plan.conflicts.length > 0 ? <Conflicts plan={plan} /> : null}
      <DataCard title={t("report.title")}>
        <ul className={classes.lines}>
          <Sentences plan={plan} />
        </ul>
      </DataCard>
      {plan.corrections.length > 0 ? <Corrections plan={plan} /> : null}
    </>
  );
}

function Conflicts({ plan }: { plan: PlanFacts }) {
  const { t } = useTranslation("admin-duplicates");
  const codes = [plan.survivor, ...plan.retired];
  const labelOf = (id: string) => codes.find(({ voucher }) => voucher.id === id)?.voucher.label;
  return (
    <DataCard title={t("conflicts")} tone="wait">
      <ul className={classes.lines}>
        {plan.conflicts.map(({ kind, voucherId }) => (
          <li key={`${kind} ${voucherId}`}>
            {t(`conflict.${kind}`, {
              code: labelOf(voucherId),
              survivor: plan.survivor.voucher.label,
            })}
          </li>
        ))}
      </ul>
    </DataCard>
  );
}

function Sentences({ plan }: { plan: PlanFacts }) {
  const { t } = useTranslation("admin-duplicates");
  const locale = useLocale();
  const n = (value: number) => formatNumber(value, locale);
  const survivor = plan.survivor.voucher.label;
  const { limitAfter, limitBefore } = plan;
  return (
    <>
      <li>{t("report.moves", { survivor, paid: n(plan.paidUses), held: n(plan.heldUses) })}</li>
      <li>
        {limitAfter === null
          ? t("report.count", { survivor, before: n(plan.usedBefore), after: n(plan.usedAfter) })
          : t("report.countOf", {
              survivor,
              before: n(plan.usedBefore),
              after: n(plan.usedAfter),
              limit: n(limitAfter),
            })}
      </li>
      {limitAfter !== limitBefore ? (
        <li>
          {t("report.limit", {
            before: limitBefore === null ? t("report.noLimit") : n(limitBefore),
            after: limitAfter === null ? t("report.noLimit") : n(limitAfter),
          })}
        </li>
      ) : null}
      {plan.overrun > 0 ? (
        <li className={classes.heed}>{t("report.overrun", { count: plan.overrun })}</li>
      ) : null}
      {plan.customersOverLimit > 0 ? (
        <li className={classes.heed}>
          {t("report.customers", { count: plan.customersOverLimit })}
        </li>
      ) : null}
      {plan.assigned > 0 ? <li>{t("report.assigned", { count: plan.assigned })}</li> : null}
      {plan.aliases > 0 ? <li>{t("report.aliases", { count: plan.aliases })}</li> : null}
      <li>
        {plan.correctionCount === 0
          ? t("report.noCorrection")
          : t("report.corrections", {
              count: plan.correctionCount,
              amount: formatMoney(plan.correctionTotal),
            })}
      </li>
      {plan.paidCommissionCount > 0 ? (
        <li>
          {t("report.leftPaid", {
            count: plan.paidCommissionCount,
            amount: formatMoney(plan.paidCommissionTotal),
          })}
        </li>
      ) : null}
      <li>
        {t("report.alias", {
          survivor,
          codes: plan.retired.map(({ voucher }) => voucher.label).join("、"),
        })}
      </li>
      <li>{t("report.history")}</li>
    </>
  );
}

function Corrections({ plan }: { plan: PlanFacts }) {
  const { t } = useTranslation("admin-duplicates");
  return (
    <DataCard title={t("corrections")}>
      <ResponsiveTable
        caption={t("corrections")}
        rows={plan.corrections}
        rowKey={({ orderNumber, from, because }) => `${orderNumber} ${from.displayName} ${because}`}
        columns={[
          { key: "order", title: t("column.order"), cell: (row) => row.orderNumber },
          { key: "why", title: t("column.why"), cell: (row) => t(`correction.${row.because}`) },
          { key: "from", title: t("column.from"), cell: (row) => row.from.displayName },
          { key: "to", title: t("column.to"), cell: (row) => row.to?.displayName ?? t("nobody") },
          {
            key: "amount",
            title: t("column.amount"),
            align: "end",
            cell: (row) => <Money value={row.amount} />,
          },
        ]}
      />
    </DataCard>
  );
}
