import type { OrderState } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MemberOnly } from "../account/member-only.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState, ErrorState, PageHeader, RowsSkeleton } from "../design/index.ts";
import { OrderRow } from "./order-row.tsx";
import { OrdersQuery } from "./order-documents.ts";
import classes from "./order-page.module.css";

const PAGE = 10;
const FILTERS: Record<"all" | "unpaid" | "paid" | "ended", readonly OrderState[] | null> = {
  all: null,
  unpaid: ["PENDING", "AWAITING_PAYMENT"],
  paid: ["PAID", "COMPLETED"],
  ended: ["EXPIRED", "CANCELLED", "PARTIALLY_REFUNDED", "REFUNDED"],
};
type Filter = keyof typeof FILTERS;

/** The member's orders, newest first. */
export function OrdersPage() {
  const { t } = useTranslation("orders");
  usePageTitle(t("title"));
  return (
    <div className="page">
      <PageHeader title={t("title")} />
      <MemberOnly next="/account/orders">
        <Orders />
      </MemberOnly>
    </div>
  );
}

function Orders() {
  const { t } = useTranslation("orders");
  const [filter, setFilter] = useState<Filter>("all");
  const { data, error, loading, fetchMore, refetch } = useQuery(OrdersQuery, {
    variables: { first: PAGE, states: FILTERS[filter] as OrderState[] | null },
    notifyOnNetworkStatusChange: true,
  });
  const orders = data?.me?.orders;
  return (
    <>
      <div className={classes.tabs} role="group" aria-label={t("filter.label")}>
        {(Object.keys(FILTERS) as Filter[]).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(`filter.${name}`)}
          </button>
        ))}
      </div>
      {error && !orders ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!orders && !error ? <RowsSkeleton rows={4} height="7rem" /> : null}
      {orders?.edges.length === 0 ? (
        <EmptyState
          title={filter === "all" ? t("empty") : t("state.filteredEmpty", { ns: "everywhere" })}
          text={filter === "all" ? t("emptyText") : undefined}
          action={<ButtonLink to="/goods">{t("action.browse", { ns: "everywhere" })}</ButtonLink>}
        />
      ) : null}
      <ul className={classes.orders}>
        {orders?.edges.map(({ node }) => (
          <OrderRow key={node.id} order={node} />
        ))}
      </ul>
      {orders?.pageInfo.hasNextPage ? (
        <Button
          mt="md"
          variant="default"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: orders.pageInfo.endCursor } })}
        >
          {t("action.loadMore", { ns: "everywhere" })}
        </Button>
      ) : null}
    </>
  );
}
