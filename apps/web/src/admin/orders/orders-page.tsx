import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { FilteredEmpty } from "../filtered-empty.tsx";
import { filterOf } from "./order-filter.ts";
import { OrderFilters } from "./order-filters.tsx";
import { OrderTable } from "./order-table.tsx";
import { ORDERS } from "./orders.query.ts";

const route = getRouteApi("/admin/orders");
const PAGE = 25;

/** Every order, newest first; the filters are in the address. */
export function OrdersPage() {
  const { t } = useTranslation("admin-orders");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search);
  const result = useQuery(ORDERS, { variables: { first: PAGE, filter } });
  const clear = () => void navigate({ search: {} });
  return (
    <>
      <PageHeader title={t("list.title")} text={t("list.text")} />
      <OrderFilters
        search={search}
        filter={filter}
        onChange={(changed) => void navigate({ search: { ...search, ...changed } })}
      />
      <Answer result={result} waiting={<RowsSkeleton rows={8} />} permission="ORDERS">
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.orders;
          if (edges.length === 0) {
            return Object.keys(search).length > 0 ? (
              <FilteredEmpty onClear={clear} />
            ) : (
              <EmptyState title={t("list.empty")} text={t("list.emptyText")} />
            );
          }
          return (
            <>
              <OrderTable rows={edges.map(({ node }) => node)} />
              <LoadMore
                shown={edges.length}
                total={totalCount}
                loading={result.loading}
                onMore={
                  pageInfo.hasNextPage
                    ? () => void result.fetchMore({ variables: { after: pageInfo.endCursor } })
                    : undefined
                }
              />
            </>
          );
        }}
      </Answer>
    </>
  );
}
