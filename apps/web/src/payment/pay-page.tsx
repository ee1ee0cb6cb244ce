import type { OrderFieldsFragment } from "@8521/contract";
import { useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  ButtonLink,
  DataCard,
  Deadline,
  ErrorState,
  LiveMessage,
  Money,
  PageHeader,
  TwoColumnSkeleton,
} from "../design/index.ts";
import { OrderGone } from "../orders/order-gone.tsx";
import { OrderStatus } from "../orders/order-status.tsx";
import { useOrder } from "../orders/use-order.ts";
import { Instructions } from "./instructions.tsx";
import { OtherMethods } from "./other-methods.tsx";
import { StartAgain } from "./start-again.tsx";
import classes from "./pay-page.module.css";

const POLL_MS = 5_000;

/** How to pay this order, so that it can be left and come back to: the number, the steps, the deadline. */
export function PayPage() {
  const { number } = useParams({ from: "/orders/$number/pay" });
  const { token } = useSearch({ from: "/orders/$number/pay" });
  const { order, error, refetch } = useOrder({ number, token, pollMs: POLL_MS });
  if (order) return <Pay order={order} token={token} />;
  if (order === null) return <OrderGone />;
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TwoColumnSkeleton />}
    </div>
  );
}

interface PayProps {
  order: OrderFieldsFragment;
  token: string | undefined;
}

function Pay({ order, token }: PayProps) {
  const { t } = useTranslation("payment");
  usePageTitle(t("title"));
  return (
    <div className={`page ${classes.page}`}>
      <PageHeader
        above={<OrderLink order={order} token={token} />}
        title={titleOf(order, t)}
        text={order.stateSentence}
        actions={<OrderStatus state={order.state} sentence={order.stateSentence} />}
      />
      <LiveMessage text={order.stateSentence} />
      {order.canPay ? <Open order={order} token={token} /> : <Closed order={order} token={token} />}
    </div>
  );
}

type PaymentT = ReturnType<typeof useTranslation<"payment">>["t"];

function titleOf(order: OrderFieldsFragment, t: PaymentT): string {
  if (order.canPay) return t(order.payment?.state === "NUMBER_ISSUED" ? "title" : "choose");
  return t(isPaid(order) ? "paid" : "noLonger");
}

function isPaid({ state }: OrderFieldsFragment): boolean {
  return state === "PAID" || state === "COMPLETED";
}

function OrderLink({ order, token }: PayProps) {
  const { t } = useTranslation("payment");
  return (
    <ButtonLink
      to="/orders/$number"
      params={{ number: order.number }}
      search={token ? { token } : {}}
      variant="subtle"
      size="compact-sm"
      ml={-8}
    >
      {t("backToOrder", { number: order.number })}
    </ButtonLink>
  );
}

function Open({ order, token }: PayProps) {
  const { t } = useTranslation("payment");
  const payment = order.payment;
  const numberIssued = payment?.state === "NUMBER_ISSUED";
  const until = payment?.payUntil ?? order.payUntil;
  return (
    <div className={classes.stack}>
      <DataCard tone="wait">
        <div className={classes.amount}>
          <div>
            <span className={classes.label}>{t("amount")}</span>
            <Money value={payment?.amount ?? order.total} tone="total" />
          </div>
          {until ? (
            <div>
              <span className={classes.label}>{t("deadline")}</span>
              <strong>
                <Deadline at={until} />
              </strong>
            </div>
          ) : null}
        </div>
      </DataCard>
      {numberIssued ? (
        <Instructions payment={payment} />
      ) : (
        <StartAgain order={order} token={token} />
      )}
      <OtherMethods order={order} token={token} />
    </div>
  );
}

/** Paid, expired or called off meanwhile: said plainly, with the way on. */
function Closed({ order, token }: PayProps) {
  const { t } = useTranslation("payment");
  const paid = isPaid(order);
  return (
    <DataCard
      tone={paid ? "good" : "sunken"}
      title={t(`status.order.${order.state}`, { ns: "everywhere" })}
    >
      <p>{order.stateSentence}</p>
      <div className={classes.actions}>
        <ButtonLink
          to="/orders/$number"
          params={{ number: order.number }}
          search={token ? { token } : {}}
        >
          {t("seeOrder")}
        </ButtonLink>
        {paid ? null : (
          <ButtonLink to="/goods" variant="default">
            {t("orderAgain")}
          </ButtonLink>
        )}
      </div>
    </DataCard>
  );
}
