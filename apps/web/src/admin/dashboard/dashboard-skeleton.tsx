import { Bar, Loading } from "../../design/index.ts";
import classes from "./dashboard.module.css";

/** The dashboard to come, in its final layout. */
export function DashboardSkeleton() {
  return (
    <Loading>
      <div className={classes.page}>
        <Bar height="8.25rem" />
        <Bar height="25rem" />
        <div className={classes.columns}>
          <Bar height="19rem" />
          <Bar height="19rem" />
        </div>
      </div>
    </Loading>
  );
}
