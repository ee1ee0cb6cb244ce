import { useQuery } from "@apollo/client/react";
import { graphql, type AdminDriftQuery, type DriftState } from "@8521/contract";
import { SegmentedControl } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import {
  EmptyState,
  Money,
  ResponsiveTable,
  RowsSkeleton,
  StatusBadge,
  type Column,
  type StatusTone,
} from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AnalysisHeader } from "./analysis-header.tsx";
import classes from "./analysis.module.css";

const DRIFT = graphql(`
  query AdminDrift($after: String, $filter: DriftFilter) {
    admin {
      discountDrift(first: 20, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            orderId
            number
            placedAt
            paidTotal {
              amount
              currency
            }
            totalToday {
              amount
              currency
            }
            effect {
              amount
              currency
            }
            discounts {
              discountId
              name
              state
              changes {
                field
                before
                after
              }
            }
          }
        }
      }
    }
  }
`);

type OrderDrift = NonNullable<AdminDriftQuery["admin"]>["discountDrift"]["edges"][number]["node"];

const route = getRouteApi("/admin/analysis/drift");

/** What became of the rules that orders were priced with, and what each order would cost today. */
export function DriftPage() {
  const { t } = useTranslation("admin-analysis");
  const { all, discount } = route.useSearch();
  const navigate = route.useNavigate();
  const changedOnly = all !== "yes";
  const result = useQuery(DRIFT, {
    variables: { filter: { changedOnly, ...(discount ? { discountId: discount } : {}) } },
  });
  return (
    <>
      <AnalysisHeader
        page="drift"
        actions={
          <SegmentedControl
            aria-label={t("drift.show")}
            value={all ?? "no"}
            onChange={(value) =>
              void navigate({ search: { discount, all: value === "yes" ? "yes" : undefined } })
            }
            data={[
              { value: "no", label: t("drift.changed") },
              { value: "yes", label: t("drift.all") },
            ]}
          />
        }
      />
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={6} height="4.5rem" />}
        permission="ORDERS"
      >
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.discountDrift;
          if (edges.length === 0) {
            return <EmptyState title={t("drift.empty")} text={t("drift.emptyText")} />;
          }
          return (
            <>
              <DriftTable rows={edges.map(({ node }) => node)} />
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

function DriftTable({ rows }: { rows: readonly OrderDrift[] }) {
  const { t } = useTranslation("admin-analysis");
  const locale = useLocale();
  const columns: Column<OrderDrift>[] = [
    {
      key: "order",
      title: t("column.order"),
      cell: ({ number, placedAt }) => (
        <span className={classes.stack}>
          <Link to="/admin/orders/$number" params={{ number }}>
            {number}
          </Link>
          <small>{formatDateTime(placedAt, locale)}</small>
        </span>
      ),
    },
    { key: "rules", title: t("column.rules"), cell: (row) => <Rules row={row} /> },
    {
      key: "paid",
      title: t("column.paid"),
      align: "end",
      cell: ({ paidTotal }) => <Money value={paidTotal} />,
    },
    {
      key: "today",
      title: t("column.today"),
      align: "end",
      cell: ({ totalToday }) => <Money value={totalToday} />,
    },
    {
      key: "effect",
      title: t("column.effect"),
      align: "end",
      cell: ({ effect }) => <Money value={effect} />,
    },
  ];
  return (
    <ResponsiveTable
      caption={t("drift.title")}
      columns={columns}
      rows={rows}
      rowKey={({ orderId }) => orderId}
    />
  );
}

const TONES: Record<DriftState, StatusTone> = {
  UNCHANGED: "good",
  CHANGED: "wait",
  DISABLED: "neutral",
  DELETED: "bad",
};

function Rules({ row }: { row: OrderDrift }) {
  const { t } = useTranslation("admin-analysis");
  if (row.discounts.length === 0) return <>{t("drift.noDiscounts")}</>;
  return (
    <ul className={classes.drifted}>
      {row.discounts.map(({ discountId, name, state, changes }) => (
        <li key={discountId} className={classes.stack}>
          <span className={classes.lead}>
            <StatusBadge label={t(`drift.state.${state}`)} tone={TONES[state]} />
            {name}
          </span>
          {changes.map(({ field, before, after }) => (
            <small key={field}>
              {field}: <code>{before}</code> → <code>{after}</code>
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}
