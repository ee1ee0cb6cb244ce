import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CodeText, Money, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { OrderStateBadge } from "./order-state.tsx";
import type { OrderRow } from "./orders.query.ts";
import classes from "./orders.module.css";

/** Orders as rows; on phones the number, state and total come first. */
export function OrderTable({ rows }: { rows: readonly OrderRow[] }) {
  const { t } = useTranslation("admin-orders");
  const columns: Column<OrderRow>[] = [
    { key: "number", title: t("column.number"), cell: (row) => <NumberCell row={row} /> },
    {
      key: "state",
      title: t("column.state"),
      cell: (row) => <OrderStateBadge state={row.state} next={row.stateSentence} />,
    },
    { key: "customer", title: t("column.customer"), cell: ({ contact }) => contact.name },
    {
      key: "method",
      title: t("column.method"),
      wideOnly: true,
      cell: ({ paymentMethod }) => (paymentMethod ? t(`method.${paymentMethod}`) : "–"),
    },
    { key: "codes", title: t("column.codes"), wideOnly: true, cell: (row) => <Codes row={row} /> },
    {
      key: "discount",
      title: t("column.discount"),
      align: "end",
      wideOnly: true,
      cell: ({ discountTotal }) =>
        Number(discountTotal.amount) > 0 ? <Money value={discountTotal} tone="saving" /> : "–",
    },
    {
      key: "total",
      title: t("column.total"),
      align: "end",
      cell: ({ total }) => (
        <strong>
          <Money value={total} />
        </strong>
      ),
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

function NumberCell({ row }: { row: OrderRow }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  const attention =
    row.backOffice?.needsReview ?? (row.backOffice?.needsRefund ? t("needsRefund") : null);
  return (
    <span className={classes.number}>
      <Link to="/admin/orders/$number" params={{ number: row.number }}>
        {row.number}
      </Link>
      <span>{formatDateTime(row.placedAt, locale)}</span>
      {attention ? (
        <span className={classes.attention}>
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
          {attention}
        </span>
      ) : null}
    </span>
  );
}

function Codes({ row }: { row: OrderRow }) {
  const affiliate = row.backOffice?.attribution?.affiliate?.displayName;
  if (row.codes.length === 0 && !affiliate) return "–";
  return (
    <span className={classes.codes}>
      {row.codes.map((code) => (
        <CodeText key={code} size="small">
          {code}
        </CodeText>
      ))}
      {affiliate ? <span>{affiliate}</span> : null}
    </span>
  );
}
