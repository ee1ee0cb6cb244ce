import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { ResponsiveTable, RowsSkeleton, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { RANGES, type RangeRow } from "./range.query.ts";
import { RangesHeader } from "./ranges-header.tsx";
import { EmptyList, filterOf, MoreOfList, SelectionFilterBar } from "./selection-list.tsx";
import { UsedByCell } from "./used-by.tsx";
import classes from "./ranges.module.css";

const route = getRouteApi("/admin/ranges");

/** Named sets of products, by name. */
export function RangesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const result = useQuery(RANGES, { variables: { filter: filterOf(search) } });
  return (
    <>
      <RangesHeader page="ranges" />
      <SelectionFilterBar
        search={search}
        onChange={(changed) => void navigate({ search: changed })}
      />
      <Answer result={result} waiting={<RowsSkeleton rows={6} />} permission="DISCOUNTS">
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.ranges;
          if (edges.length === 0) {
            return (
              <EmptyList
                page="ranges"
                isFiltered={Object.keys(search).length > 0}
                onClear={() => void navigate({ search: {} })}
              />
            );
          }
          return (
            <>
              <RangeTable rows={edges.map(({ node }) => node)} />
              <MoreOfList
                shown={edges.length}
                total={totalCount}
                loading={result.loading}
                pageInfo={pageInfo}
                fetchMore={(options) => result.fetchMore(options)}
              />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function RangeTable({ rows }: { rows: readonly RangeRow[] }) {
  const { t } = useTranslation("admin-ranges");
  const locale = useLocale();
  const columns: Column<RangeRow>[] = [
    {
      key: "name",
      title: t("column.range"),
      cell: ({ id, name, status }) => (
        <span className={classes.stack}>
          <Link to="/admin/ranges/$id" params={{ id }}>
            {name}
          </Link>
          {status === "ARCHIVED" ? <small>{t("status.ARCHIVED")}</small> : null}
        </span>
      ),
    },
    {
      key: "partner",
      title: t("column.partner"),
      cell: ({ partner }) => partner?.name ?? t("siteWide"),
    },
    {
      key: "members",
      title: t("column.members"),
      align: "end",
      cell: ({ memberCount }) => formatNumber(memberCount, locale),
    },
    { key: "used", title: t("column.used"), cell: ({ usedBy }) => <UsedByCell names={usedBy} /> },
    {
      key: "updated",
      title: t("column.updated"),
      wideOnly: true,
      cell: ({ updatedAt }) => (
        <span className={classes.dim}>{formatDateTime(updatedAt, locale)}</span>
      ),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("ranges.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
