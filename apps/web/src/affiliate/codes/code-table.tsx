import { useTranslation } from "react-i18next";
import {
  CodeText,
  CopyButton,
  Money,
  ResponsiveTable,
  StatusBadge,
  type Column,
} from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { CodeRow } from "./codes-page.tsx";
import classes from "./codes.module.css";

/** Codes with what they give, how often they still work, and what they earned. */
export function CodeTable({ rows }: { rows: readonly CodeRow[] }) {
  const { t } = useTranslation("affiliate");
  const locale = useLocale();
  const columns: Column<CodeRow>[] = [
    {
      key: "code",
      title: t("codes.code"),
      cell: ({ code }) => (
        <span className={classes.code}>
          <CodeText>{code}</CodeText>
          <CopyButton value={code} what={t("codes.code")} compact />
        </span>
      ),
    },
    { key: "sentence", title: t("codes.gives"), cell: ({ sentence }) => sentence },
    {
      key: "state",
      title: t("codes.state"),
      cell: (row) => (
        <span className={classes.stack}>
          <StatusBadge
            label={row.isActive ? t("codes.active") : t("codes.inactive")}
            tone={row.isActive ? "good" : "neutral"}
          />
          {row.endsAt ? (
            <small>{t("codes.until", { when: formatDateTime(row.endsAt, locale) })}</small>
          ) : null}
        </span>
      ),
    },
    {
      key: "uses",
      title: t("codes.uses"),
      align: "end",
      cell: ({ uses, limit }) =>
        limit === null
          ? formatNumber(uses, locale)
          : t("codes.usesOf", {
              uses: formatNumber(uses, locale),
              limit: formatNumber(limit, locale),
            }),
    },
    {
      key: "orders",
      title: t("codes.orders"),
      align: "end",
      cell: ({ orders }) => formatNumber(orders, locale),
    },
    {
      key: "earned",
      title: t("codes.earned"),
      align: "end",
      cell: ({ earned }) => (
        <strong>
          <Money value={earned} />
        </strong>
      ),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("codes.codes")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
