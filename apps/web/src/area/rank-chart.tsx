import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useLocale } from "../i18n/use-locale.ts";
import classes from "./trend-card.module.css";

export interface RankedThing {
  label: string;
  value: number;
  before: number;
}

interface RankChartProps {
  things: readonly RankedThing[];
  /** The two bars of a thing, in words. */
  names: { now: string; before: string };
  format: (value: number) => string;
  finding: string;
}

const ROW_PX = 46;
const LABEL_MAX = 14;

/** Things side by side, the most first; a thin bar below each is the period before. */
export default function RankChart({ things, names, format, finding }: RankChartProps) {
  const locale = useLocale();
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  return (
    <>
      <ul className={classes.legend}>
        <li>
          <span className={classes.key} style={{ background: COLOURS.now }} />
          {names.now}
        </li>
        <li>
          <span className={classes.key} style={{ background: COLOURS.before }} />
          {names.before}
        </li>
      </ul>
      <div
        className={classes.chart}
        style={{ height: things.length * ROW_PX + 36 }}
        role="img"
        aria-label={finding}
      >
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            layout="vertical"
            data={[...things]}
            margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
            barGap={2}
          >
            <XAxis
              type="number"
              tickFormatter={(value: number) => short.format(value)}
              tickLine={false}
              axisLine={{ stroke: "var(--line)" }}
              tick={{ fill: "var(--ink-dim)" }}
            />
            <YAxis
              type="category"
              dataKey="label"
              width={112}
              tickFormatter={shortLabel}
              tickLine={false}
              axisLine={false}
              tick={{ fill: "var(--ink-soft)" }}
            />
            <Tooltip
              cursor={{ fill: "var(--sunken)", opacity: 0.7 }}
              content={({ active, payload }) => {
                const thing = payload?.[0]?.payload as RankedThing | undefined;
                return active && thing ? (
                  <div className={classes.tip}>
                    <p>{thing.label}</p>
                    <p>
                      <span>{names.now}</span>
                      <span>{format(thing.value)}</span>
                    </p>
                    <p>
                      <span>{names.before}</span>
                      <span>{format(thing.before)}</span>
                    </p>
                  </div>
                ) : null;
              }}
            />
            <Bar
              dataKey="value"
              fill={COLOURS.now}
              radius={[0, 3, 3, 0]}
              barSize={14}
              isAnimationActive={false}
            />
            <Bar
              dataKey="before"
              fill={COLOURS.before}
              radius={[0, 3, 3, 0]}
              barSize={6}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </>
  );
}

const COLOURS = {
  now: "var(--mantine-color-persimmon-5)",
  before: "var(--mantine-color-indigo-6)",
} as const;

/** Axis labels must not eat the chart; the table below has the whole one. */
function shortLabel(label: string): string {
  return label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label;
}
