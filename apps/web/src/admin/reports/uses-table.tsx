import type { ReportGroup } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../area/index.ts";
import { DataCard, Money, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { UsesFacts, UsesRow } from "./reports.query.ts";
import classes from "./reports.module.css";

interface UsesTableProps {
  report: UsesFacts;
  by: ReportGroup;
}

/** Every row with every figure; pieces of time without a use are left out here. */
export function UsesTable({ report, by }: UsesTableProps) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const isTime = by === "DAY" || by === "WEEK" || by === "MONTH";
  const rows = report.rows.filter(({ now }) => now.uses > 0);
  const columns: Column<UsesRow>[] = [
    {
      key: "label",
      title: t(`group.${by}`),
      cell: (row) =>
        isTime && row.key ? formatDay(row.key, locale, "full") : <Thing row={row} by={by} />,
    },
    {
      key: "uses",
      title: t("figure.uses"),
      align: "end",
      cell: ({ now, before }) => (
        <span className={classes.stack}>
          {formatNumber(now.uses, locale)}
          {before ? <small>{t("uses.was", { count: before.uses })}</small> : null}
        </span>
      ),
    },
    {
      key: "orders",
      title: t("figure.orders"),
      align: "end",
      cell: ({ now }) => formatNumber(now.orders, locale),
    },
    {
      key: "discount",
      title: t("figure.discountGiven"),
      align: "end",
      cell: ({ now }) => <Money value={now.discountGiven} />,
    },
    {
      key: "revenue",
      title: t("figure.revenue"),
      align: "end",
      cell: ({ now }) => <Money value={now.revenue} />,
    },
    {
      key: "average",
      title: t("figure.averageOrder"),
      align: "end",
      cell: ({ now }) => <Money value={now.averageOrder} />,
    },
    {
      key: "new",
      title: t("figure.newCustomers"),
      align: "end",
      cell: ({ now }) => (now.newCustomerPercent ? `${now.newCustomerPercent}%` : "–"),
    },
  ];
  return (
    <DataCard title={t("uses.table", { group: t(`group.${by}`) })}>
      <ResponsiveTable
        caption={t("uses.title")}
        columns={columns}
        rows={isTime ? rows.toReversed() : rows}
        rowKey={({ key }) => key ?? "none"}
      />
      {!isTime && report.rowCount > rows.length ? (
        <p className={classes.quiet}>
          {t("uses.more", { shown: rows.length, total: report.rowCount })}
        </p>
      ) : null}
    </DataCard>
  );
}

/** A thing's name, linked to where it lives. */
function Thing({ row, by }: { row: UsesRow; by: ReportGroup }) {
  const { key, label } = row;
  if (key === null) return <>{label}</>;
  if (by === "VOUCHER") {
    return (
      <Link to="/admin/vouchers/$id" params={{ id: key }}>
        {label}
      </Link>
    );
  }
  if (by === "DISCOUNT") {
    return (
      <Link to="/admin/discounts/$id" params={{ id: key }}>
        {label}
      </Link>
    );
  }
  if (by === "BATCH") {
    return (
      <Link to="/admin/vouchers/batches/$id" params={{ id: key }}>
        {label}
      </Link>
    );
  }
  if (by === "AFFILIATE") {
    return (
      <Link to="/admin/orders" search={{ affiliate: key }}>
        {label}
      </Link>
    );
  }
  return <>{label}</>;
}
