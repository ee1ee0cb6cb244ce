import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./load-more.module.css";

interface LoadMoreProps {
  shown: number;
  total: number;
  loading: boolean;
  /** Absent: all are shown. */
  onMore?: () => void;
}

/** "20 of 214", and the button for the next ones. */
export function LoadMore({ shown, total, loading, onMore }: LoadMoreProps) {
  const { t } = useTranslation("area");
  const { t: common } = useTranslation();
  return (
    <div className={classes.more}>
      <span role="status">{t("shown", { shown, total })}</span>
      {onMore ? (
        <Button variant="default" loading={loading} onClick={onMore}>
          {common("action.loadMore")}
        </Button>
      ) : null}
    </div>
  );
}
