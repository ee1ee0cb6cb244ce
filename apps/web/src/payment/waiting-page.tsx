import type { OrderFieldsFragment } from "@8521/contract";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  ButtonLink,
  DataCard,
  ErrorState,
  LiveMessage,
  PageHeader,
  RowsSkeleton,
  StepList,
  type Step,
} from "../design/index.ts";
import { OrderGone } from "../orders/order-gone.tsx";
import { isUnpaid, useOrder } from "../orders/use-order.ts";
import classes from "./pay-page.module.css";

const POLL_MS = 2_000;
const PATIENCE_MS = 60_000;

/**
 * Back from the card page: the browser's word counts for nothing, so our own server is asked until it knows.
 * Safe to close at any moment.
 */
export function WaitingPage() {
  const { number } = useParams({ from: "/orders/$number/waiting" });
  const { token } = useSearch({ from: "/orders/$number/waiting" });
  const { order, error, refetch } = useOrder({ number, token, pollMs: POLL_MS });
  if (order === null) return <OrderGone />;
  if (order) return <Waiting order={order} token={token} />;
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowsSkeleton />}
    </div>
  );
}

function Waiting({ order, token }: { order: OrderFieldsFragment; token: string | undefined }) {
  const { t } = useTranslation("payment");
  const patient = usePatience();
  const failed = order.payment?.state === "FAILED";
  const open = isUnpaid(order.state);
  usePageTitle(t("waiting.title"));
  useGoOn(order, token, !open);
  const search = token ? { token } : {};
  const message = failed ? t("waiting.failed") : patient ? t("waiting.text") : t("waiting.late");
  return (
    <div className={`page ${classes.narrow}`}>
      <PageHeader
        title={failed ? t("waiting.failed") : t("waiting.title")}
        text={failed ? order.payment?.failureMessage : null}
      />
      <LiveMessage text={message} />
      <DataCard>
        {failed ? null : <StepList label={t("waiting.title")} steps={stepsOf(t, open)} />}
        <p className={classes.text}>
          {failed ? t("waiting.failedText") : patient ? t("waiting.text") : t("waiting.late")}
        </p>
        <div className={classes.actions}>
          {failed ? (
            <ButtonLink to="/orders/$number/pay" params={{ number: order.number }} search={search}>
              {t("waiting.retry")}
            </ButtonLink>
          ) : null}
          <ButtonLink
            to="/orders/$number"
            params={{ number: order.number }}
            search={search}
            variant="default"
          >
            {t("seeOrder")}
          </ButtonLink>
        </div>
      </DataCard>
    </div>
  );
}

type PaymentT = ReturnType<typeof useTranslation<"payment">>["t"];

function stepsOf(t: PaymentT, open: boolean): Step[] {
  return [
    { key: "sent", title: t("waiting.sent"), state: "done" },
    { key: "asking", title: t("waiting.asking"), state: open ? "now" : "done" },
    { key: "done", title: t("waiting.done"), state: open ? "next" : "now" },
  ];
}

/** Settled: on to the order, without leaving this page in the history. */
function useGoOn(order: OrderFieldsFragment, token: string | undefined, settled: boolean): void {
  const navigate = useNavigate();
  const number = order.number;
  useEffect(() => {
    if (!settled) return;
    void navigate({
      to: "/orders/$number",
      params: { number },
      search: token ? { token } : {},
      replace: true,
    });
  }, [settled, navigate, number, token]);
}

/** True for the first minute. */
function usePatience(): boolean {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return patient;
}
