import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { Bar, ButtonLink, Deadline, EmptyState, Loading, PageHeader } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AttributionCard } from "./attribution-card.tsx";
import { CustomerCard } from "./customer-card.tsx";
import { ExplanationCard } from "./explanation-card.tsx";
import { LinesCard } from "./lines-card.tsx";
import { OrderActions } from "./order-actions.tsx";
import { OrderAttention } from "./order-attention.tsx";
import { OrderStateBadge } from "./order-state.tsx";
import { ORDER, type OrderFacts } from "./order.query.ts";
import { PaymentsCard } from "./payments-card.tsx";
import { RefundsCard } from "./refunds-card.tsx";
import { ShipmentsCard } from "./shipments-card.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import classes from "./orders.module.css";

const route = getRouteApi("/admin/orders/$number");

/** One order: what was bought and why it cost that, two thirds wide; who, how and who is credited beside it. */
export function OrderPage() {
  const { number } = route.useParams();
  const result = useQuery(ORDER, { variables: { number } });
  return (
    <Answer result={result} waiting={<OrderSkeleton />} permission="ORDERS">
      {({ admin }) => (admin?.order ? <OrderView order={admin.order} /> : <NoOrder />)}
    </Answer>
  );
}

function OrderView({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={<Link to="/admin/orders">← {t("list.title")}</Link>}
        title={order.number}
        text={
          <span className={classes.lead}>
            <OrderStateBadge state={order.state} />
            <span>{t("placed", { when: formatDateTime(order.placedAt, locale) })}</span>
            {order.payUntil ? <Deadline at={order.payUntil} /> : null}
          </span>
        }
        actions={<OrderActions order={order} />}
      />
      <OrderAttention order={order} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <LinesCard order={order} />
          <ExplanationCard order={order} />
          <PaymentsCard order={order} />
          <ShipmentsCard order={order} />
          <RefundsCard order={order} />
        </div>
        <div className={classes.column}>
          <CustomerCard order={order} />
          <AttributionCard order={order} />
          <TimelineCard order={order} />
        </div>
      </div>
    </>
  );
}

function NoOrder() {
  const { t } = useTranslation("admin");
  return (
    <EmptyState
      title={t("notFound")}
      text={t("notFoundText")}
      action={<ButtonLink to="/admin/orders">{t("back.orders")}</ButtonLink>}
    />
  );
}

function OrderSkeleton() {
  return (
    <Loading>
      <div className={classes.skeleton}>
        <Bar width="14rem" height="2.5rem" />
        <div className={classes.columns}>
          <div className={classes.column}>
            <Bar height="20rem" />
            <Bar height="14rem" />
          </div>
          <div className={classes.column}>
            <Bar height="12rem" />
            <Bar height="18rem" />
          </div>
        </div>
      </div>
    </Loading>
  );
}
