import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { EmptyState, RowsSkeleton } from "../../design/index.ts";
import { AnalysisHeader } from "./analysis-header.tsx";
import { BACKTESTS } from "./backtest.query.ts";
import { BacktestCard } from "./backtest-card.tsx";
import { BeginBacktest } from "./begin-backtest.tsx";
import classes from "./analysis.module.css";

const route = getRouteApi("/admin/analysis/backtests");
const WATCH_MS = 1_000;

/** A draft over past orders: begin one, watch it, read what it would have cost. */
export function BacktestsPage() {
  const { t } = useTranslation("admin-analysis");
  const { discount = "" } = route.useSearch();
  const result = useQuery(BACKTESTS, { fetchPolicy: "cache-and-network" });
  const backtests = result.data?.admin?.backtests ?? [];
  useWatch(
    backtests.some(({ state }) => state === "QUEUED" || state === "RUNNING"),
    result,
  );
  return (
    <>
      <AnalysisHeader page="backtests" />
      <div className={classes.columns}>
        <BeginBacktest discountId={discount} onBegun={() => void result.refetch()} />
        <div className={classes.column}>
          <Answer
            result={result}
            waiting={<RowsSkeleton rows={3} height="9rem" />}
            permission="DISCOUNTS"
          >
            {() =>
              backtests.length === 0 ? (
                <EmptyState title={t("backtests.empty")} text={t("backtests.emptyText")} />
              ) : (
                <div className={classes.cards}>
                  {backtests.map((backtest) => (
                    <BacktestCard key={backtest.id} backtest={backtest} />
                  ))}
                </div>
              )
            }
          </Answer>
        </div>
      </div>
    </>
  );
}

/** Asks again each second while something is going on, and not a moment longer. */
function useWatch(
  isBusy: boolean,
  query: { startPolling: (ms: number) => void; stopPolling: () => void },
): void {
  const { startPolling, stopPolling } = query;
  useEffect(() => {
    if (!isBusy) return undefined;
    startPolling(WATCH_MS);
    return stopPolling;
  }, [isBusy, startPolling, stopPolling]);
}
