import type { ReportGroup } from "@8521/contract";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, TrendCard, type TrendSeries } from "../../area/index.ts";
import { Bar, DataCard } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { UsesFacts, UsesRow } from "./reports.query.ts";

// The drawing library comes only when a chart is drawn.
const RankChart = lazy(() => import("../../area/rank-chart.tsx"));

const MOST = 10;

interface UsesChartProps {
  report: UsesFacts;
  by: ReportGroup;
}

/** Over time: revenue against before, and the discount in it. By thing: who got most discount. */
export function UsesChart({ report, by }: UsesChartProps) {
  return by === "DAY" || by === "WEEK" || by === "MONTH" ? (
    <OverTime report={report} />
  ) : (
    <ByThing report={report} by={by} />
  );
}

function OverTime({ report }: { report: UsesFacts }) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const { currency } = report.total.revenue;
  const money = (value: number) => formatMoney({ amount: String(value), currency });
  const best = report.rows.reduce((top, row) => (revenueOf(row) > revenueOf(top) ? row : top));
  const series: TrendSeries<UsesRow>[] = [
    {
      key: "revenue",
      name: t("figure.revenue"),
      value: revenueOf,
      format: money,
      shape: "bar",
      tone: "brand",
    },
    {
      key: "discount",
      name: t("figure.discountGiven"),
      value: ({ now }) => Number(now.discountGiven.amount),
      format: money,
      shape: "bar",
      tone: "tea",
    },
    {
      key: "before",
      name: t("figure.revenueBefore"),
      value: ({ before }) => Number(before?.revenue.amount ?? 0),
      format: money,
      shape: "line",
      tone: "indigo",
    },
  ];
  return (
    <TrendCard
      finding={t("finding.time", {
        day: formatDay(best.key ?? report.from, locale),
        amount: formatMoney(best.now.revenue),
      })}
      rows={report.rows}
      dayOf={({ key }) => key ?? ""}
      series={series}
      file={`revenue-${report.from}-${report.to}`}
    />
  );
}

const revenueOf = ({ now }: UsesRow): number => Number(now.revenue.amount);

function ByThing({ report, by }: UsesChartProps) {
  const { t } = useTranslation("admin-reports");
  const { currency } = report.total.revenue;
  const first = report.rows[0];
  if (!first) return null;
  const finding = t("finding.thing", {
    label: first.label,
    amount: formatMoney(first.now.discountGiven),
  });
  return (
    <DataCard title={finding}>
      <Suspense fallback={<Bar height="20rem" />}>
        <RankChart
          finding={`${finding} ${t(`group.${by}`)}`}
          names={{ now: t("figure.discountGiven"), before: t("figure.before") }}
          format={(value) => formatMoney({ amount: String(value), currency })}
          things={report.rows.slice(0, MOST).map(({ label, now, before }) => ({
            label,
            value: Number(now.discountGiven.amount),
            before: Number(before?.discountGiven.amount ?? 0),
          }))}
        />
      </Suspense>
    </DataCard>
  );
}
