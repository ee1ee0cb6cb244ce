import { useTranslation } from "react-i18next";
import { CopyButton, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { LinkRow } from "./codes-page.tsx";
import classes from "./codes.module.css";

interface LinkTableProps {
  rows: readonly LinkRow[];
  /** The plain link, shown even before anybody came by it. */
  link: string;
}

/** Links by their mark, with clicks and orders. */
export function LinkTable({ rows, link }: LinkTableProps) {
  const { t } = useTranslation("affiliate");
  const locale = useLocale();
  const all = rows.length > 0 ? rows : [{ url: link, subId: null, clicks: 0, orders: 0 }];
  const columns: Column<LinkRow>[] = [
    {
      key: "url",
      title: t("codes.link"),
      cell: ({ url }) => (
        <span className={classes.code}>
          <span className={classes.url}>{url.replace(/^https?:\/\//, "")}</span>
          <CopyButton value={url} what={t("codes.link")} compact />
        </span>
      ),
    },
    { key: "mark", title: t("codes.mark"), cell: ({ subId }) => subId ?? t("codes.noMark") },
    {
      key: "clicks",
      title: t("funnel.clicks"),
      align: "end",
      cell: ({ clicks }) => formatNumber(clicks, locale),
    },
    {
      key: "orders",
      title: t("codes.orders"),
      align: "end",
      cell: ({ orders }) => formatNumber(orders, locale),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("codes.links")}
      columns={columns}
      rows={all}
      rowKey={({ url }) => url}
    />
  );
}
