import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CodeText, DataCard, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { RefusalsFacts } from "./reports.query.ts";
import classes from "./reports.module.css";

type Code = RefusalsFacts["codes"][number];

/** The codes that people enter in vain, and what could be done about each. */
export function RefusedCodesTable({ codes }: { codes: readonly Code[] }) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const columns: Column<Code>[] = [
    {
      key: "code",
      title: t("column.code"),
      cell: ({ label, voucher }) =>
        voucher ? (
          <Link to="/admin/vouchers/$id" params={{ id: voucher.id }}>
            <CodeText size="small">{label}</CodeText>
          </Link>
        ) : (
          t("refusals.unknown", { mark: label })
        ),
    },
    { key: "reason", title: t("column.reason"), cell: ({ reasonLabel }) => reasonLabel },
    {
      key: "times",
      title: t("column.times"),
      align: "end",
      cell: ({ times, shoppers }) => (
        <span className={classes.stack}>
          {formatNumber(times, locale)}
          <small>{t("refusals.shoppers", { count: shoppers })}</small>
        </span>
      ),
    },
    {
      key: "last",
      title: t("column.last"),
      wideOnly: true,
      cell: ({ lastAt }) => formatDateTime(lastAt, locale),
    },
    {
      key: "advice",
      title: t("column.advice"),
      cell: ({ advice }) => (advice ? t(`advice.${advice}`) : "–"),
    },
  ];
  return (
    <DataCard title={t("refusals.codes")}>
      {codes.length === 0 ? (
        <p className={classes.quiet}>{t("refusals.noCodes")}</p>
      ) : (
        <ResponsiveTable
          caption={t("refusals.codes")}
          columns={columns}
          rows={codes}
          rowKey={({ id }) => id}
        />
      )}
    </DataCard>
  );
}
