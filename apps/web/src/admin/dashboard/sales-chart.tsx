import { useTranslation } from "react-i18next";
import { formatDay, TrendCard, type TrendSeries } from "../../area/index.ts";
import { formatMoney, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { DashboardFacts } from "./dashboard-page.tsx";
import { findingOf } from "./finding.ts";

type Day = DashboardFacts["days"][number];

/** Sales by day; its title is what it found. */
export function SalesChart({ facts }: { facts: DashboardFacts }) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  const { currency } = facts.sales;
  const money = (value: number) => formatMoney({ amount: String(value), currency });
  const count = (value: number) => formatNumber(value, locale);
  const series: TrendSeries<Day>[] = [
    {
      key: "sales",
      name: t("figure.sales"),
      value: (day) => Number(day.sales.amount),
      format: money,
      shape: "bar",
      tone: "brand",
    },
    {
      key: "discount",
      name: t("figure.discount"),
      value: (day) => Number(day.discountCost.amount),
      format: money,
      shape: "bar",
      tone: "tea",
    },
    {
      key: "orders",
      name: t("figure.orders"),
      value: (day) => day.orders,
      format: count,
      shape: "line",
      tone: "indigo",
    },
  ];
  const finding = findingOf(
    facts.days.map(({ day, sales }) => ({ day, value: Number(sales.amount) })),
  );
  const title =
    finding.kind === "none"
      ? t("finding.none")
      : t(`finding.${finding.kind}`, {
          percent: finding.percent,
          day: formatDay(finding.bestDay, locale),
          amount: money(finding.best),
        });
  return (
    <TrendCard
      finding={title}
      rows={facts.days}
      dayOf={({ day }) => day}
      series={series}
      file={`sales-${facts.from}-${facts.to}`}
    />
  );
}
