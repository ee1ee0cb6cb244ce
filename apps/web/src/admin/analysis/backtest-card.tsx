import { useMutation } from "@apollo/client/react";
import type { BacktestState } from "@8521/contract";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../../area/index.ts";
import { DataCard, Money, ProgressBar, StatusBadge, type StatusTone } from "../../design/index.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { BacktestDays } from "./backtest-days.tsx";
import { CANCEL, PAUSE, RESUME, type BacktestFacts } from "./backtest.query.ts";
import { DisplacedTable } from "./displaced-table.tsx";
import classes from "./analysis.module.css";

const TONES: Record<BacktestState, StatusTone> = {
  QUEUED: "wait",
  RUNNING: "info",
  PAUSED: "wait",
  DONE: "good",
  CANCELLED: "neutral",
  FAILED: "bad",
};

/** One backtest: how far it is, what it can be told, what it found. */
export function BacktestCard({ backtest }: { backtest: BacktestFacts }) {
  const { t } = useTranslation("admin-analysis");
  const locale = useLocale();
  const { state, name, sentence, from, to, assumesCode, days, displaced, unreadable } = backtest;
  return (
    <DataCard
      title={name}
      aside={<StatusBadge label={t(`backtests.state.${state}`)} tone={TONES[state]} />}
    >
      <p className={classes.note}>
        {sentence}
        <br />
        {t("backtests.period", {
          from: formatDate(from, locale),
          to: formatDate(new Date(to).getTime() - 1, locale),
        })}
      </p>
      {assumesCode ? <p className={classes.note}>{t("backtests.upperBound")}</p> : null}
      <Progress backtest={backtest} />
      <Figures backtest={backtest} />
      {unreadable > 0 ? (
        <p className={classes.note}>{t("backtests.unreadable", { count: unreadable })}</p>
      ) : null}
      {displaced.length > 0 ? <DisplacedTable rows={displaced} /> : null}
      {days.length > 1 ? <BacktestDays backtest={backtest} /> : null}
      <Steering backtest={backtest} />
    </DataCard>
  );
}

function Progress({ backtest }: { backtest: BacktestFacts }) {
  const { t } = useTranslation("admin-analysis");
  const locale = useLocale();
  const { ordersDone, ordersTotal, ordersPerSecond, secondsLeft, state } = backtest;
  const percent = ordersTotal === 0 ? 100 : (ordersDone / ordersTotal) * 100;
  const done = t("backtests.progress", {
    done: formatNumber(ordersDone, locale),
    total: formatNumber(ordersTotal, locale),
  });
  const pace =
    state === "RUNNING" && ordersPerSecond !== null
      ? ` · ${t("backtests.pace", { rate: formatNumber(ordersPerSecond, locale), left: secondsLeft ?? 0 })}`
      : "";
  return <ProgressBar percent={percent} label={`${done}${pace}`} />;
}

function Figures({ backtest }: { backtest: BacktestFacts }) {
  const { t } = useTranslation("admin-analysis");
  const locale = useLocale();
  return (
    <dl className={`${classes.totals} ${classes.figures}`}>
      <div>
        <dt>{t("backtests.touched")}</dt>
        <dd>{formatNumber(backtest.touched, locale)}</dd>
      </div>
      <div>
        <dt>{t("backtests.discounted")}</dt>
        <dd>
          <Money value={backtest.discounted} />
        </dd>
      </div>
      <div>
        <dt>{t("backtests.cost")}</dt>
        <dd>
          <Money value={backtest.cost} />
        </dd>
      </div>
    </dl>
  );
}

/** Pause, resume, cancel: what is possible in its state. */
function Steering({ backtest: { id, state } }: { backtest: BacktestFacts }) {
  const { t } = useTranslation("admin-analysis");
  const [pause, paused] = useMutation(PAUSE, { variables: { id } });
  const [resume, resumed] = useMutation(RESUME, { variables: { id } });
  const [cancel, cancelled] = useMutation(CANCEL, { variables: { id } });
  const isGoing = state === "QUEUED" || state === "RUNNING";
  const isStopped = state === "PAUSED" || state === "FAILED";
  if (!isGoing && !isStopped) return null;
  const problems =
    paused.data?.backtestPause.problems ??
    resumed.data?.backtestResume.problems ??
    cancelled.data?.backtestCancel.problems ??
    [];
  return (
    <>
      <ProblemList problems={problems} />
      <div className={classes.buttons}>
        {isGoing ? (
          <Button variant="default" loading={paused.loading} onClick={() => void pause()}>
            {t("backtests.pause")}
          </Button>
        ) : (
          <Button loading={resumed.loading} onClick={() => void resume()}>
            {t("backtests.resume")}
          </Button>
        )}
        <Button variant="default" loading={cancelled.loading} onClick={() => void cancel()}>
          {t("backtests.cancel")}
        </Button>
      </div>
    </>
  );
}
