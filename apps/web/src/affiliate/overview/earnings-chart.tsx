import { useTranslation } from "react-i18next";
import { formatDay, TrendCard, type TrendSeries } from "../../area/index.ts";
import { formatMoney, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { PortalFacts } from "./overview-page.tsx";

type Day = PortalFacts["overview"]["days"][number];

/** Commission and clicks by day; the title names the best day. */
export function EarningsChart({ overview }: { overview: PortalFacts["overview"] }) {
  const { t } = useTranslation("affiliate");
  const locale = useLocale();
  const { currency } = overview.pending;
  const money = (value: number) => formatMoney({ amount: String(value), currency });
  const count = (value: number) => formatNumber(value, locale);
  const best = overview.days.reduce<Day | null>(
    (top, day) => (top && Number(top.earned.amount) >= Number(day.earned.amount) ? top : day),
    null,
  );
  const series: TrendSeries<Day>[] = [
    {
      key: "earned",
      name: t("funnel.earned"),
      value: (day) => Number(day.earned.amount),
      format: money,
      shape: "bar",
      tone: "brand",
    },
    {
      key: "clicks",
      name: t("funnel.clicks"),
      value: (day) => day.clicks,
      format: count,
      shape: "line",
      tone: "indigo",
    },
  ];
  const finding =
    best && Number(best.earned.amount) > 0
      ? t("chart.best", { day: formatDay(best.day, locale), amount: formatMoney(best.earned) })
      : t("chart.none");
  return (
    <TrendCard
      finding={finding}
      rows={overview.days}
      dayOf={({ day }) => day}
      series={series}
      file="earnings"
    />
  );
}
