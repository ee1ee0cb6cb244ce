import type { ReactNode } from "react";
import classes from "./states.module.css";

interface EmptyStateProps {
  title: string;
  /** One sentence: what will be here. */
  text?: string;
  /** One primary action, perhaps one quiet link. */
  action?: ReactNode;
}

/** Nothing here yet, said kindly, with the one thing to do about it. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <div className={classes.tile} aria-hidden="true" />
      <h2 className={classes.title}>{title}</h2>
      {text ? <p className={classes.text}>{text}</p> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
