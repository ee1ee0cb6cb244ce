import { useTranslation } from "react-i18next";
import { CodeText, ResponsiveTable, StatusBadge, type Column } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { KeyFacts } from "./key.query.ts";
import { RevokeKey } from "./revoke-key.tsx";
import classes from "./tills.module.css";

/** Keys as rows: which till, how its secret begins, when it was heard of last. */
export function KeyTable({ rows }: { rows: readonly KeyFacts[] }) {
  const { t } = useTranslation("admin-tills");
  const locale = useLocale();
  const columns: Column<KeyFacts>[] = [
    {
      key: "till",
      title: t("column.till"),
      cell: ({ label, channel }) => (
        <span className={classes.stack}>
          {label}
          <small>{channel}</small>
        </span>
      ),
    },
    {
      key: "secret",
      title: t("column.secret"),
      cell: ({ shownPrefix }) => <CodeText>{`${shownPrefix}…`}</CodeText>,
    },
    {
      key: "status",
      title: t("column.status"),
      cell: ({ status }) => (
        <StatusBadge label={t(`status.${status}`)} tone={status === "ACTIVE" ? "good" : "bad"} />
      ),
    },
    {
      key: "used",
      title: t("column.used"),
      cell: ({ lastUsedAt }) => (lastUsedAt ? formatDateTime(lastUsedAt, locale) : t("never")),
    },
    {
      key: "end",
      title: t("column.end"),
      cell: (key) => (key.status === "ACTIVE" ? <RevokeKey id={key.id} label={key.label} /> : "–"),
    },
  ];
  return (
    <ResponsiveTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
