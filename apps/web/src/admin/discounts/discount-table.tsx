import { Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Money, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { DiscountStatusBadge } from "./discount-status.tsx";
import type { DiscountRow } from "./discounts-page.tsx";
import classes from "./discounts.module.css";

/** Discounts as rows: what each does in one sentence, how often it was used, what it cost. */
export function DiscountTable({ rows }: { rows: readonly DiscountRow[] }) {
  const { t } = useTranslation("admin-discounts");
  const columns: Column<DiscountRow>[] = [
    { key: "name", title: t("column.name"), cell: (row) => <NameCell row={row} /> },
    {
      key: "status",
      title: t("column.status"),
      cell: (row) => (
        <span className={classes.stack}>
          <DiscountStatusBadge status={row.status} />
          <Dates row={row} />
        </span>
      ),
    },
    {
      key: "level",
      title: t("column.level"),
      wideOnly: true,
      cell: (row) => (
        <span className={classes.stack}>
          {t(`level.${row.level}`)}
          <small>{t("priorityIs", { priority: row.priority })}</small>
        </span>
      ),
    },
    {
      key: "by",
      title: t("column.by"),
      cell: (row) =>
        row.automatic ? t("by.automatic") : t("by.codes", { count: row.voucherCount }),
    },
    { key: "used", title: t("column.used"), align: "end", cell: (row) => <Uses row={row} /> },
    {
      key: "spent",
      title: t("column.spent"),
      align: "end",
      cell: ({ spent }) => <Money value={spent} />,
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

function NameCell({ row }: { row: DiscountRow }) {
  return (
    <span className={classes.name}>
      <Link to="/admin/discounts/$id" params={{ id: row.id }}>
        {row.name}
      </Link>
      <span>{row.sentence}</span>
      {row.partner ? <small>{row.partner.name}</small> : null}
    </span>
  );
}

function Dates({ row }: { row: DiscountRow }) {
  const { t } = useTranslation("admin-discounts");
  const locale = useLocale();
  if (row.status === "SCHEDULED" && row.startsAt) {
    return <small>{t("from", { when: formatDateTime(row.startsAt, locale) })}</small>;
  }
  if (!row.endsAt) return null;
  return <small>{t("until", { when: formatDateTime(row.endsAt, locale) })}</small>;
}

function Uses({ row }: { row: DiscountRow }) {
  const { t } = useTranslation("admin-discounts");
  const locale = useLocale();
  const used = formatNumber(row.used, locale);
  if (row.maxRedemptions === null) return <span>{used}</span>;
  const most = formatNumber(row.maxRedemptions, locale);
  const percent = Math.min(100, (row.used / Math.max(1, row.maxRedemptions)) * 100);
  return (
    <span className={classes.uses}>
      {t("usesOf", { used, most })}
      <Progress
        value={percent}
        size={4}
        color={percent >= 90 ? "ochre.4" : "tea.5"}
        aria-label={t("usesOf", { used, most })}
      />
    </span>
  );
}
