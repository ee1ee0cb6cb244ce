import { useTranslation } from "react-i18next";
import { FigureRow, FigureTile, TrendCard, type TrendSeries } from "../../area/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { RefusalsFacts } from "./reports.query.ts";

type Piece = RefusalsFacts["pieces"][number];

/** Entered codes by what became of them. */
export function RefusalFigures({ report }: { report: RefusalsFacts }) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const { total, totalBefore } = report;
  return (
    <FigureRow>
      {(["checks", "applied", "waiting", "refused"] as const).map((figure) => (
        <FigureTile
          key={figure}
          label={t(`check.${figure}`)}
          meaning={t(`checkMeaning.${figure}`)}
          value={formatNumber(total[figure], locale)}
          change={{
            now: total[figure],
            before: totalBefore[figure],
            inverse: figure === "refused" || figure === "waiting",
          }}
        />
      ))}
    </FigureRow>
  );
}

/** The same over time; the title says how many of ten did not work. */
export function RefusalTrend({ report }: { report: RefusalsFacts }) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const format = (value: number) => formatNumber(value, locale);
  const series = (
    [
      ["applied", "tea"],
      ["waiting", "ochre"],
      ["refused", "brand"],
    ] as const
  ).map(([figure, tone]): TrendSeries<Piece> => ({
    key: figure,
    name: t(`check.${figure}`),
    value: ({ figures }) => figures[figure],
    format,
    shape: "bar",
    tone,
  }));
  const { checks, refused } = report.total;
  const percent = Math.round((refused / checks) * 100);
  const [most] = report.reasons;
  return (
    <TrendCard
      finding={
        most ? t("finding.refusals", { percent, reason: most.label }) : t("finding.noRefusals")
      }
      rows={report.pieces}
      dayOf={({ key }) => key}
      series={series}
      file={`entered-codes-${report.from}-${report.to}`}
    />
  );
}
