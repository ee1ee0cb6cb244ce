import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Hint } from "../design/index.ts";
import classes from "./figure-tile.module.css";

interface FigureTileProps {
  label: string;
  value: ReactNode;
  /** What exactly is counted; opens on hover, focus and touch. */
  meaning: string;
  /** Change against the days before. */
  change?: { now: number; before: number; /** More is worse: costs. */ inverse?: boolean };
  /** A quiet line below. */
  foot?: ReactNode;
  tone?: "plain" | "wait" | "good";
}

/** One figure with its name, its meaning behind ⓘ, and how it moved. */
export function FigureTile({ label, value, meaning, change, foot, tone }: FigureTileProps) {
  const { t } = useTranslation("area");
  return (
    <div className={classes.tile} data-tone={tone}>
      <span className={classes.label}>
        {label}
        <Hint text={meaning}>
          <span className={classes.info}>
            <IconInfoCircle size={16} stroke={1.7} aria-hidden />
            <span className="visually-hidden">{t("meaningOf", { label })}</span>
          </span>
        </Hint>
      </span>
      <span className={classes.value}>{value}</span>
      {change || foot ? (
        <span className={classes.foot}>
          {change ? <Change {...change} /> : null}
          {foot}
        </span>
      ) : null}
    </div>
  );
}

function Change({ now, before, inverse }: { now: number; before: number; inverse?: boolean }) {
  const { t } = useTranslation("area");
  if (before === 0) return <span>{t("change.none")}</span>;
  const percent = Math.round(((now - before) / before) * 100);
  const rising = percent > 0;
  const good = percent === 0 ? undefined : rising !== Boolean(inverse);
  const key = percent === 0 ? "change.same" : rising ? "change.up" : "change.down";
  return (
    <span className={classes.change} data-good={good}>
      {t(key, { percent: Math.abs(percent) })}
    </span>
  );
}

/** Tiles side by side; two in a row on phones. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
