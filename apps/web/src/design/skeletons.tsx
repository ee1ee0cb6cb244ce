import { useTranslation } from "react-i18next";
import classes from "./skeletons.module.css";

interface BarProps {
  /** Any CSS length. */
  width?: string;
  height?: string;
  round?: boolean;
}

/** One grey bar in the place of a text or picture that is coming. Invisible for the first 300 ms. */
export function Bar({ width = "100%", height = "1em", round }: BarProps) {
  return (
    <span
      className={classes.bar}
      style={{ width, height, borderRadius: round ? "99px" : undefined }}
      aria-hidden="true"
    />
  );
}

/** Wraps skeletons: tells screen readers once that something is loading. */
export function Loading({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true" className={classes.loading}>
      <span className="visually-hidden" role="status">
        {t("state.loading")}
      </span>
      {children}
    </div>
  );
}

/** A grid of product cards to come. */
export function ProductGridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <Loading>
      <div className={classes.grid}>
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={classes.product}>
            <span className={classes.picture} />
            <Bar width="72%" />
            <Bar width="38%" height="0.9em" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

/** Rows of a list or card to come. */
export function RowsSkeleton({ rows = 4, height = "3.5rem" }: { rows?: number; height?: string }) {
  return (
    <Loading>
      <div className={classes.rows}>
        {Array.from({ length: rows }, (_, index) => (
          <Bar key={index} height={height} />
        ))}
      </div>
    </Loading>
  );
}

/** A page with a wide and a narrow column to come: product, cart, order. */
export function TwoColumnSkeleton() {
  return (
    <Loading>
      <div className={classes.columns}>
        <span className={classes.picture} />
        <div className={classes.rows}>
          <Bar width="80%" height="2rem" />
          <Bar width="40%" height="1.5rem" />
          <Bar height="6rem" />
          <Bar height="3rem" />
        </div>
      </div>
    </Loading>
  );
}
