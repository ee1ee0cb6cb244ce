import { useTranslation } from "react-i18next";
import { DataCard, ResponsiveTable, StatusBadge, type Column } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { RefusalsFacts } from "./reports.query.ts";
import classes from "./reports.module.css";

type Reason = RefusalsFacts["reasons"][number];

/** Why codes did not apply, most frequent first. */
export function ReasonsTable({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const columns: Column<Reason>[] = [
    { key: "reason", title: t("column.reason"), cell: ({ label }) => label },
    {
      key: "fate",
      title: t("column.fate"),
      cell: ({ fate }) => (
        <StatusBadge
          label={fate === "WAITING" ? t("check.waiting") : t("check.refused")}
          tone={fate === "WAITING" ? "wait" : "bad"}
        />
      ),
    },
    {
      key: "count",
      title: t("column.times"),
      align: "end",
      cell: ({ count }) => formatNumber(count, locale),
    },
    {
      key: "before",
      title: t("figure.before"),
      align: "end",
      cell: ({ before }) => formatNumber(before, locale),
    },
  ];
  return (
    <DataCard title={t("refusals.reasons")}>
      {reasons.length === 0 ? (
        <p className={classes.quiet}>{t("refusals.noReasons")}</p>
      ) : (
        <ResponsiveTable
          caption={t("refusals.reasons")}
          columns={columns}
          rows={reasons}
          rowKey={({ reason, fate }) => `${fate} ${reason}`}
        />
      )}
    </DataCard>
  );
}
