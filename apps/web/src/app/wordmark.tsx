import classes from "./wordmark.module.css";

/** The shop's name: four figures set beside one glazed tile. */
export function Wordmark() {
  return (
    <span className={classes.wordmark} translate="no">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#b5502a" />
        <g fill="#fbf3e6">
          <path d="M16 16C8 16 4.500 12 4.500 4.500C12 4.500 16 8 16 16Z" />
          <path d="M16 16C16 8 20 4.500 27.500 4.500C27.500 12 24 16 16 16Z" opacity=".75" />
          <path d="M16 16C24 16 27.500 20 27.500 27.500C20 27.500 16 24 16 16Z" />
          <path d="M16 16C16 24 12 27.500 4.500 27.500C4.500 20 8 16 16 16Z" opacity=".75" />
        </g>
        <circle cx="16" cy="16" r="2.400" fill="#b5502a" />
      </svg>
      <span className={classes.figures}>8521</span>
    </span>
  );
}
