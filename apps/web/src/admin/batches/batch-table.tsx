import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { BatchFacts } from "./batch.query.ts";
import { BatchProgress } from "./batch-progress.tsx";
import { BatchStateBadge } from "./batch-state.tsx";
import classes from "./batches.module.css";

/** Batches as rows: name, state, progress, what they unlock, how often their codes were used. */
export function BatchTable({ rows }: { rows: readonly BatchFacts[] }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const columns: Column<BatchFacts>[] = [
    {
      key: "name",
      title: t("column.name"),
      cell: ({ id, name, createdAt }) => (
        <span className={classes.stack}>
          <Link to="/admin/vouchers/batches/$id" params={{ id }}>
            {name}
          </Link>
          <small>{formatDateTime(createdAt, locale)}</small>
        </span>
      ),
    },
    {
      key: "state",
      title: t("column.state"),
      cell: ({ state }) => <BatchStateBadge state={state} />,
    },
    {
      key: "progress",
      title: t("column.progress"),
      cell: (batch) => (
        <div className={classes.progress}>
          <BatchProgress batch={batch} />
        </div>
      ),
    },
    { key: "discount", title: t("column.discount"), cell: ({ discount }) => discount.name },
    {
      key: "owner",
      title: t("column.owner"),
      cell: ({ affiliate }) => affiliate?.displayName ?? t("shop"),
      wideOnly: true,
    },
    {
      key: "used",
      title: t("column.used"),
      align: "end",
      cell: ({ used }) => formatNumber(used, locale),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("list.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
