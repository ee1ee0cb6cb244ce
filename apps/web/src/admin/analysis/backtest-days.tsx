import { useTranslation } from "react-i18next";
import { TrendCard, type TrendSeries } from "../../area/index.ts";
import { formatMoney, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { BacktestFacts } from "./backtest.query.ts";

type Day = BacktestFacts["days"][number];

/** What a draft would have cost, day by day. */
export function BacktestDays({ backtest }: { backtest: BacktestFacts }) {
  const { t } = useTranslation("admin-analysis");
  const locale = useLocale();
  const { currency } = backtest.cost;
  const series: TrendSeries<Day>[] = [
    {
      key: "cost",
      name: t("backtests.cost"),
      value: (day) => Number(day.cost.amount),
      format: (value) => formatMoney({ amount: String(value), currency }),
      shape: "bar",
      tone: "brand",
    },
    {
      key: "touched",
      name: t("backtests.touched"),
      value: (day) => day.touched,
      format: (value) => formatNumber(value, locale),
      shape: "line",
      tone: "indigo",
    },
  ];
  return (
    <TrendCard
      finding={t("backtests.byDay", { cost: formatMoney(backtest.cost) })}
      rows={backtest.days}
      dayOf={({ day }) => day}
      series={series}
      file={`backtest-${backtest.days[0]?.day ?? ""}`}
    />
  );
}
