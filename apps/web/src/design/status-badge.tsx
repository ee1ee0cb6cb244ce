import type { ReactNode } from "react";
import { Hint } from "./hint.tsx";
import classes from "./status-badge.module.css";

export type StatusTone = "neutral" | "good" | "wait" | "bad" | "info";

interface StatusBadgeProps {
  /** The word; never colour alone. */
  label: string;
  tone?: StatusTone;
  /** What happens next, and when. */
  next?: string;
  icon?: ReactNode;
}

const MARKS: Record<StatusTone, string> = {
  neutral: "M3 8h10",
  good: "M3 8.500l3.500 3.500L13 4.500",
  wait: "M8 4v4.500l3 1.500M8 1.800a6.200 6.200 0 1 1 0 12.400a6.200 6.200 0 1 1 0-12.400",
  bad: "M4 4l8 8M12 4l-8 8",
  info: "M8 7v5M8 3.800v.4",
};

/** A status as word, mark and colour; the tooltip says what happens next. It opens on hover, focus and touch. */
export function StatusBadge({ label, tone = "neutral", next, icon }: StatusBadgeProps) {
  const badge = (
    <span className={classes.badge} data-tone={tone}>
      {icon ?? (
        <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
          <path
            d={MARKS[tone]}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.900"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
      {label}
    </span>
  );
  return next ? <Hint text={next}>{badge}</Hint> : badge;
}
