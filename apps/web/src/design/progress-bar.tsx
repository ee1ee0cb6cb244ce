import classes from "./progress-bar.module.css";

/** How far something is, as a bar and in words. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  const safe = Math.min(100, Math.max(0, percent));
  return (
    <div className={classes.progress}>
      <div
        role="progressbar"
        aria-valuenow={safe}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={label}
      >
        <span style={{ width: `${safe}%` }} />
      </div>
      <small aria-hidden="true">{label}</small>
    </div>
  );
}
