import { Bar, Loading } from "../../design/index.ts";
import classes from "./editor.module.css";

/** The editor to come, in its final layout; no field shows a value that is not known yet. */
export function EditorSkeleton() {
  return (
    <Loading>
      <div className={classes.skeleton}>
        <Bar width="18rem" height="2.5rem" />
        <div className={classes.columns}>
          <div className={classes.form}>
            <Bar height="6rem" />
            <Bar height="20rem" />
            <Bar height="14rem" />
          </div>
          <Bar height="24rem" />
        </div>
      </div>
    </Loading>
  );
}
