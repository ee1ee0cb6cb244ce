import type { OrderFieldsFragment } from "@8521/contract";
import { Button } from "@mantine/core";
import { useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { Explanation } from "../cart/explanation.tsx";
import {
  DataCard,
  ErrorState,
  LiveMessage,
  PageHeader,
  TwoColumnSkeleton,
} from "../design/index.ts";
import { formatDateTime } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { CancelOrder } from "./cancel-order.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderGone } from "./order-gone.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderStatus } from "./order-status.tsx";
import { OrderTotals } from "./order-totals.tsx";
import { PayCard } from "./pay-card.tsx";
import { Timeline } from "./timeline.tsx";
import { useOrder } from "./use-order.ts";
import classes from "./order-page.module.css";

const POLL_MS = 10_000;

/** One order: where it stands and what comes next, what was bought at which price and why, and its story. */
export function OrderPage() {
  const { number } = useParams({ from: "/orders/$number" });
  const { token } = useSearch({ from: "/orders/$number" });
  const { order, error, refetch } = useOrder({ number, token, pollMs: POLL_MS });
  if (order) return <Order order={order} token={token} />;
  if (order === null) return <OrderGone />;
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TwoColumnSkeleton />}
    </div>
  );
}

function Order({ order, token }: { order: OrderFieldsFragment; token: string | undefined }) {
  const { t } = useTranslation("orders");
  const locale = useLocale();
  usePageTitle(t("titleOf", { number: order.number }));
  return (
    <div className="page">
      <PageHeader
        above={t("placedAt", { when: formatDateTime(order.placedAt, locale) })}
        title={
          <span className={classes.title}>
            <span translate="no">{order.number}</span>
            <OrderStatus state={order.state} sentence={order.stateSentence} />
          </span>
        }
        text={order.stateSentence}
        actions={
          <Button variant="default" size="sm" onClick={() => print()}>
            {t("action.print", { ns: "everywhere" })}
          </Button>
        }
      />
      <LiveMessage text={order.stateSentence} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {order.canPay ? <PayCard order={order} token={token} /> : null}
          <DataCard title={t("lines")}>
            <OrderLines order={order} />
          </DataCard>
          <DataCard title={t("timeline")}>
            <Timeline events={order.timeline} />
          </DataCard>
        </div>
        <div className={classes.side}>
          <DataCard title={t("amount")}>
            <OrderTotals order={order} />
            <Explanation steps={order.explanation} />
          </DataCard>
          <OrderFacts order={order} />
          {order.canCancel ? <CancelOrder order={order} token={token} /> : null}
        </div>
      </div>
    </div>
  );
}
