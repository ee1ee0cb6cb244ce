import { Checkbox } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CodeText, Money, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { VoucherStatusBadge } from "./voucher-status.tsx";
import type { VoucherRow } from "./voucher.query.ts";
import classes from "./vouchers.module.css";

interface VoucherTableProps {
  rows: readonly VoucherRow[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Vouchers as rows: the code as far as it may be seen, what it unlocks, whose it is, how often it was used. */
export function VoucherTable({ rows, chosen, onChoose }: VoucherTableProps) {
  const { t } = useTranslation("admin-vouchers");
  const columns: Column<VoucherRow>[] = [
    {
      key: "code",
      title: t("column.code"),
      cell: (row) => (
        <CodeCell
          row={row}
          isChosen={chosen.has(row.id)}
          onChoose={() => onChoose(toggled(chosen, row.id))}
        />
      ),
    },
    { key: "status", title: t("column.status"), cell: (row) => <StatusCell row={row} /> },
    {
      key: "discount",
      title: t("column.discount"),
      cell: ({ discount }) => (
        <span className={classes.stack}>
          <Link to="/admin/discounts/$id" params={{ id: discount.id }}>
            {discount.name}
          </Link>
          <small>{discount.sentence}</small>
        </span>
      ),
    },
    {
      key: "owner",
      title: t("column.owner"),
      cell: ({ affiliate }) => affiliate?.displayName ?? t("shop"),
    },
    { key: "used", title: t("column.used"), align: "end", cell: (row) => <Uses row={row} /> },
    {
      key: "cost",
      title: t("column.cost"),
      align: "end",
      wideOnly: true,
      cell: ({ discountCost }) => <Money value={discountCost} />,
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

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...chosen].filter((one) => one !== id);
  return new Set(chosen.has(id) ? others : [...others, id]);
}

interface CodeCellProps {
  row: VoucherRow;
  isChosen: boolean;
  onChoose: () => void;
}

function CodeCell({ row, isChosen, onChoose }: CodeCellProps) {
  const { t } = useTranslation("admin-vouchers");
  return (
    <span className={classes.code}>
      <Checkbox
        aria-label={t("many.choose", { code: row.label })}
        checked={isChosen}
        onChange={onChoose}
      />
      <Link to="/admin/vouchers/$id" params={{ id: row.id }}>
        <CodeText size="small">{row.label}</CodeText>
      </Link>
      {row.isPublic ? null : (
        <span title={t("private")}>
          <IconEyeOff size={16} stroke={1.7} aria-label={t("private")} role="img" />
        </span>
      )}
    </span>
  );
}

function StatusCell({ row }: { row: VoucherRow }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  return (
    <span className={classes.stack}>
      <VoucherStatusBadge status={row.status} />
      {row.endsAt ? (
        <small>{t("until", { when: formatDateTime(row.endsAt, locale) })}</small>
      ) : null}
    </span>
  );
}

function Uses({ row }: { row: VoucherRow }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const used = formatNumber(row.used, locale);
  return (
    <span className={classes.end}>
      {row.maxRedemptions === null
        ? used
        : t("usesOf", { used, most: formatNumber(row.maxRedemptions, locale) })}
      {row.reserved > 0 ? <small>{t("reserved", { count: row.reserved })}</small> : null}
    </span>
  );
}
