import { useQuery } from "@apollo/client/react";
import { graphql, type AffiliateOrdersQuery } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import {
  EmptyState,
  Money,
  PageHeader,
  ResponsiveTable,
  RowsSkeleton,
  StatusBadge,
  type Column,
} from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";

const ORDERS = graphql(`
  query AffiliateOrders($after: String) {
    affiliatePortal {
      orders(first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            reference
            placedAt
            state
            basis
            base {
              amount
              currency
            }
            commission {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);

type OrderRow = NonNullable<
  AffiliateOrdersQuery["affiliatePortal"]
>["orders"]["edges"][number]["node"];

/** Orders this affiliate is credited with. Nobody's name is here. */
export function OrdersPage() {
  const { t } = useTranslation("affiliate");
  const result = useQuery(ORDERS);
  return (
    <>
      <PageHeader title={t("orders.title")} text={t("orders.text")} />
      <Answer result={result} waiting={<RowsSkeleton rows={8} />} permission="AFFILIATE_PORTAL">
        {({ affiliatePortal }) => {
          if (!affiliatePortal) return null;
          const { edges, pageInfo, totalCount } = affiliatePortal.orders;
          if (edges.length === 0) {
            return <EmptyState title={t("orders.empty")} text={t("orders.emptyText")} />;
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

function OrderTable({ rows }: { rows: readonly OrderRow[] }) {
  const { t } = useTranslation("affiliate");
  const { t: common } = useTranslation();
  const locale = useLocale();
  const isGood = (state: OrderRow["state"]) => state === "PAID" || state === "COMPLETED";
  const columns: Column<OrderRow>[] = [
    { key: "reference", title: t("orders.reference"), cell: ({ reference }) => reference },
    { key: "at", title: t("orders.at"), cell: ({ placedAt }) => formatDateTime(placedAt, locale) },
    {
      key: "state",
      title: t("orders.state"),
      cell: ({ state }) => (
        <StatusBadge
          label={common(`status.order.${state}`)}
          tone={isGood(state) ? "good" : state === "AWAITING_PAYMENT" ? "wait" : "neutral"}
        />
      ),
    },
    { key: "basis", title: t("orders.basis"), cell: ({ basis }) => t(`basis.${basis}`) },
    {
      key: "base",
      title: t("orders.base"),
      align: "end",
      cell: ({ base, state }) => {
        if (base) return <Money value={base} />;
        return state === "PENDING" || state === "AWAITING_PAYMENT" ? t("orders.notPaid") : "–";
      },
    },
    {
      key: "commission",
      title: t("orders.commission"),
      align: "end",
      cell: ({ commission }) =>
        commission ? (
          <strong>
            <Money value={commission} />
          </strong>
        ) : (
          "–"
        ),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("orders.title")}
      columns={columns}
      rows={rows}
      rowKey={({ reference, placedAt }) => `${reference}-${placedAt}`}
    />
  );
}
