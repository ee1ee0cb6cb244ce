import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CodeText, Money, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { VoucherStatusBadge } from "../vouchers/voucher-status.tsx";
import type { CodeRow } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";

interface CodesTableProps {
  caption: string;
  codes: readonly CodeRow[];
  /** What to choose the survivor with; absent: nothing is to be chosen. */
  keep?: (row: CodeRow) => ReactNode;
}

/** Codes with what one chooses by: whose they are, what they unlock, how much hangs on them. */
export function CodesTable({ caption, codes, keep }: CodesTableProps) {
  const { t } = useTranslation("admin-duplicates");
  const { t: ofVouchers } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const columns: Column<CodeRow>[] = [
    { key: "code", title: ofVouchers("column.code"), cell: (row) => <Code row={row} /> },
    ...(keep ? [{ key: "keep", title: t("column.keep"), cell: keep }] : []),
    {
      key: "owner",
      title: ofVouchers("column.owner"),
      cell: ({ voucher }) => (
        <span className={classes.stack}>
          {voucher.affiliate?.displayName ?? ofVouchers("shop")}
          <small>{voucher.discount.name}</small>
        </span>
      ),
    },
    { key: "uses", title: t("column.paidUses"), align: "end", cell: (row) => <Uses row={row} /> },
    {
      key: "revenue",
      title: t("column.revenue"),
      align: "end",
      cell: ({ revenue }) => <Money value={revenue} />,
    },
    {
      key: "commission",
      title: t("column.commission"),
      align: "end",
      cell: ({ commission }) => <Money value={commission} />,
    },
    {
      key: "last",
      title: t("column.lastUsed"),
      cell: ({ lastUsedAt }) => (
        <span className={classes.day}>
          {lastUsedAt ? formatDate(lastUsedAt, locale) : t("never")}
        </span>
      ),
    },
    {
      key: "made",
      title: t("column.made"),
      wideOnly: true,
      cell: ({ voucher }) => (
        <span className={classes.day}>{formatDate(voucher.createdAt, locale)}</span>
      ),
    },
  ];
  return (
    <ResponsiveTable
      caption={caption}
      columns={columns}
      rows={codes}
      rowKey={({ voucher }) => voucher.id}
    />
  );
}

function Code({ row: { voucher } }: { row: CodeRow }) {
  return (
    <span className={classes.code}>
      <Link to="/admin/vouchers/$id" params={{ id: voucher.id }}>
        <CodeText size="small">{voucher.label}</CodeText>
      </Link>
      <VoucherStatusBadge status={voucher.status} />
    </span>
  );
}

function Uses({ row }: { row: CodeRow }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  return (
    <span className={classes.end}>
      {formatNumber(row.paidUses, locale)}
      {row.heldUses > 0 ? <small>{t("reserved", { count: row.heldUses })}</small> : null}
    </span>
  );
}
