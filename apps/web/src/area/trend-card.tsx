import { SegmentedControl } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Bar, DataCard, ResponsiveTable, type Column } from "../design/index.ts";
import { formatDay } from "./days.ts";
import { downloadCsv } from "./csv.ts";
import { CsvButton } from "./csv-button.tsx";
import { useLocale } from "../i18n/use-locale.ts";
import type Chart from "./trend-chart.tsx";
import classes from "./trend-card.module.css";

// The drawing library comes only when a chart is drawn.
const TrendChart = lazy(() => import("./trend-chart.tsx")) as typeof Chart;

export interface TrendSeries<Row> {
  key: string;
  name: string;
  value: (row: Row) => number;
  /** Writes the value for people. */
  format: (value: number) => string;
  shape: "bar" | "line";
  tone: "brand" | "tea" | "indigo" | "ochre";
}

interface TrendCardProps<Row> {
  /** What the chart shows, as one sentence: the finding is the title. */
  finding: string;
  rows: readonly Row[];
  dayOf: (row: Row) => string;
  series: readonly TrendSeries<Row>[];
  /** Name of the CSV file, without ending. */
  file: string;
}

/** Figures by day: a chart that says what it found, the same as a table, and as a file. */
export function TrendCard<Row>({ finding, rows, dayOf, series, file }: TrendCardProps<Row>) {
  const { t } = useTranslation("area");
  const [view, setView] = useState("chart");
  const save = () =>
    downloadCsv(file, [
      [t("day"), ...series.map(({ name }) => name)],
      ...rows.map((row) => [dayOf(row), ...series.map(({ value }) => value(row))]),
    ]);
  return (
    <DataCard
      title={finding}
      aside={
        <div className={classes.tools}>
          <SegmentedControl
            size="sm"
            value={view}
            onChange={setView}
            aria-label={t("view.label")}
            data={[
              { value: "chart", label: t("view.chart") },
              { value: "table", label: t("view.table") },
            ]}
          />
          <CsvButton onSave={save} />
        </div>
      }
    >
      {view === "chart" ? (
        <Suspense fallback={<Bar height="18.9rem" />}>
          <TrendChart rows={rows} dayOf={dayOf} series={series} finding={finding} />
        </Suspense>
      ) : (
        <TrendTable rows={rows} dayOf={dayOf} series={series} finding={finding} />
      )}
    </DataCard>
  );
}

function TrendTable<Row>({ rows, dayOf, series, finding }: Omit<TrendCardProps<Row>, "file">) {
  const { t } = useTranslation("area");
  const locale = useLocale();
  const columns: Column<Row>[] = [
    { key: "day", title: t("day"), cell: (row) => formatDay(dayOf(row), locale, "full") },
    ...series.map(({ key, name, value, format }): Column<Row> => ({
      key,
      title: name,
      align: "end",
      cell: (row) => format(value(row)),
    })),
  ];
  return (
    <div className={classes.table} tabIndex={0} role="region" aria-label={finding}>
      <ResponsiveTable
        caption={finding}
        columns={columns}
        rows={rows.toReversed()}
        rowKey={dayOf}
      />
    </div>
  );
}
