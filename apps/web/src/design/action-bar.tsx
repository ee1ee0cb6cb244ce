import { useEffect, type ReactNode } from "react";
import classes from "./action-bar.module.css";

/**
 * The bar at the bottom of a phone: a total and one primary action. It takes the place of the bottom menu
 * while it is there, and is not drawn on wide screens.
 */
export function ActionBar({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.actionBar = "yes";
    return () => {
      delete document.documentElement.dataset.actionBar;
    };
  }, []);
  return (
    <div className={classes.bar} data-print="no">
      {children}
    </div>
  );
}
