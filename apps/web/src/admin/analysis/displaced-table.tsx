import { useTranslation } from "react-i18next";
import { Money, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { BacktestFacts } from "./backtest.query.ts";

type Displaced = BacktestFacts["displaced"][number];

/** Discounts that the draft would have kept out. */
export function DisplacedTable({ rows }: { rows: readonly Displaced[] }) {
  const { t } = useTranslation("admin-analysis");
  const locale = useLocale();
  const columns: Column<Displaced>[] = [
    { key: "name", title: t("column.displaced"), cell: ({ name }) => name || "—" },
    {
      key: "orders",
      title: t("column.orders"),
      align: "end",
      cell: ({ orders }) => formatNumber(orders, locale),
    },
    {
      key: "amount",
      title: t("column.hadTaken"),
      align: "end",
      cell: ({ amount }) => <Money value={amount} />,
    },
  ];
  return (
    <ResponsiveTable
      caption={t("column.displaced")}
      columns={columns}
      rows={rows}
      rowKey={({ discountId }) => discountId}
    />
  );
}
