import type { ReactNode } from "react";
import classes from "./page-header.module.css";

interface PageHeaderProps {
  title: ReactNode;
  /** A short line above the title, or a link back. */
  above?: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
}

/** The top of a page: where one is, what it is, what can be done. */
export function PageHeader({ title, above, text, actions }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      <div>
        {above ? <div className={classes.above}>{above}</div> : null}
        <h1>{title}</h1>
        {text ? <p className={classes.text}>{text}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
