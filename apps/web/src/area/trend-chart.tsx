import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useLocale } from "../i18n/use-locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { formatDay } from "./days.ts";
import type { TrendSeries } from "./trend-card.tsx";
import classes from "./trend-card.module.css";

const COLOURS = {
  brand: "var(--mantine-color-persimmon-5)",
  tea: "var(--mantine-color-tea-5)",
  indigo: "var(--mantine-color-indigo-6)",
  ochre: "var(--mantine-color-ochre-4)",
} as const;

interface TrendChartProps<Row> {
  rows: readonly Row[];
  dayOf: (row: Row) => string;
  series: readonly TrendSeries<Row>[];
  finding: string;
}

/** Bars and lines by day. Series that count something else than the first get their own axis. */
export default function TrendChart<Row>({ rows, dayOf, series, finding }: TrendChartProps<Row>) {
  const locale = useLocale();
  const points = rows.map((row) => ({
    day: dayOf(row),
    ...Object.fromEntries(series.map(({ key, value }) => [key, value(row)])),
  }));
  const axes = [...new Set(series.map(({ format }) => format))];
  const axisOf = (one: TrendSeries<Row>) => axes.indexOf(one.format);
  return (
    <>
      <Legend series={series} />
      <div className={classes.chart} role="img" aria-label={finding}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={points}
            margin={{ top: 6, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="12%"
            barGap={1}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="day"
              tickFormatter={(day: string) => formatDay(day, locale, "short")}
              tickLine={false}
              axisLine={{ stroke: "var(--line)" }}
              tick={{ fill: "var(--ink-dim)" }}
              minTickGap={28}
            />
            {axes.map((_, index) => (
              <YAxis
                key={index}
                yAxisId={index}
                orientation={index === 0 ? "left" : "right"}
                width={index === 0 ? 44 : 28}
                tickFormatter={(value: number) => shortNumber(value, locale)}
                tickLine={false}
                axisLine={false}
                tick={{ fill: "var(--ink-dim)" }}
                allowDecimals={false}
              />
            ))}
            <Tooltip
              cursor={{ fill: "var(--sunken)", opacity: 0.7 }}
              content={({ active, label, payload }) =>
                active && payload?.length ? (
                  <div className={classes.tip}>
                    <p>{formatDay(String(label), locale, "full")}</p>
                    {series.map(({ key, name, format }) => (
                      <p key={key}>
                        <span>{name}</span>
                        <span>
                          {format(Number((payload[0]!.payload as Record<string, unknown>)[key]))}
                        </span>
                      </p>
                    ))}
                  </div>
                ) : null
              }
            />
            {series.map((one) =>
              one.shape === "bar" ? (
                <Bar
                  key={one.key}
                  yAxisId={axisOf(one)}
                  dataKey={one.key}
                  fill={COLOURS[one.tone]}
                  radius={[3, 3, 0, 0]}
                  maxBarSize={26}
                  isAnimationActive={false}
                />
              ) : (
                <Line
                  key={one.key}
                  yAxisId={axisOf(one)}
                  dataKey={one.key}
                  stroke={COLOURS[one.tone]}
                  strokeWidth={1.75}
                  type="monotone"
                  dot={false}
                  isAnimationActive={false}
                />
              ),
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </>
  );
}

function Legend<Row>({ series }: { series: readonly TrendSeries<Row>[] }) {
  return (
    <ul className={classes.legend}>
      {series.map(({ key, name, tone, shape }) => (
        <li key={key}>
          <span className={classes.key} data-shape={shape} style={{ background: COLOURS[tone] }} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** `12,000` becomes `1.2萬` or `12K`: axis labels must stay short. */
function shortNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(
    value,
  );
}
