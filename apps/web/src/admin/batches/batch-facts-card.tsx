import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { BatchFacts } from "./batch.query.ts";
import classes from "./batches.module.css";

/** What all codes of a batch have in common. */
export function BatchFactsCard({ batch }: { batch: BatchFacts }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const when = (at: string | null, otherwise: string) =>
    at ? formatDateTime(at, locale) : otherwise;
  const facts: [label: string, value: ReactNode][] = [
    [
      t("column.discount"),
      <Link key="discount" to="/admin/discounts/$id" params={{ id: batch.discount.id }}>
        {batch.discount.name}
      </Link>,
    ],
    [t("column.owner"), batch.affiliate?.displayName ?? t("shop")],
    [t("form.pattern"), batch.pattern?.replaceAll(/\{(#+)\}/g, "$1") ?? t("source.IMPORTED")],
    [
      t("facts.validity"),
      `${when(batch.startsAt, t("facts.now"))} – ${when(batch.endsAt, t("facts.forEver"))}`,
    ],
    [t("form.maxRedemptions"), batch.maxRedemptions ?? t("facts.noLimit")],
    [t("form.perCustomer"), batch.maxRedemptionsPerCustomer ?? t("facts.noLimit")],
    ...(batch.domains.length > 0
      ? [[t("form.domains"), batch.domains.join(t("comma"))] as [string, ReactNode]]
      : []),
    ...(batch.tags.length > 0
      ? [[t("form.tags"), batch.tags.join(t("comma"))] as [string, ReactNode]]
      : []),
    ...(batch.discarded > 0
      ? [[t("facts.discarded"), formatNumber(batch.discarded, locale)] as [string, ReactNode]]
      : []),
  ];
  return (
    <DataCard title={t("facts.title")}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </DataCard>
  );
}
