import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CodeText, DataCard, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { MERGES, type MergeRow } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";
import { UndoButton } from "./undo-button.tsx";

/** The merges that were done, each of which can be taken back. Nothing when there was none. */
export function MergesCard() {
  const { t } = useTranslation("admin-duplicates");
  const { t: ofVouchers } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const result = useQuery(MERGES, { fetchPolicy: "cache-and-network" });
  const merges = result.data?.admin?.voucherMerges.edges.map(({ node }) => node) ?? [];
  if (merges.length === 0) return null;
  const columns: Column<MergeRow>[] = [
    {
      key: "survivor",
      title: t("column.survivor"),
      cell: ({ survivor }) => (
        <Link to="/admin/vouchers/$id" params={{ id: survivor.id }}>
          <CodeText size="small">{survivor.label}</CodeText>
        </Link>
      ),
    },
    {
      key: "retired",
      title: t("column.aliases"),
      cell: ({ retired, reason }) => (
        <span className={classes.stack}>
          {retired.map(({ label }) => label).join("、")}
          {reason ? <small>{reason}</small> : null}
        </span>
      ),
    },
    {
      key: "uses",
      title: ofVouchers("column.used"),
      align: "end",
      cell: ({ uses }) => formatNumber(uses, locale),
    },
    {
      key: "at",
      title: t("column.mergedAt"),
      cell: ({ createdAt }) => formatDateTime(createdAt, locale),
    },
    {
      key: "undo",
      title: t("column.undo"),
      cell: ({ id, undoneAt }) =>
        undoneAt ? (
          <span className={classes.quiet}>
            {t("undoneAt", { when: formatDateTime(undoneAt, locale) })}
          </span>
        ) : (
          <UndoButton id={id} onDone={() => void result.refetch()} />
        ),
    },
  ];
  return (
    <div className={classes.below}>
      <DataCard title={t("merges")}>
        <ResponsiveTable
          caption={t("merges")}
          columns={columns}
          rows={merges}
          rowKey={({ id }) => id}
        />
      </DataCard>
    </div>
  );
}
