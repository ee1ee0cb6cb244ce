import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemText } from "../../area/index.ts";
import { DataCard, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import classes from "./batches.module.css";

const REASONS = [
  "COLUMN_COUNT",
  "CODE_MISSING",
  "INVALID_CHARACTERS",
  "FORMAT_MISMATCH",
  "CODE_RESERVED",
  "NOT_A_DATE",
  "ENDS_BEFORE_START",
  "NOT_A_NUMBER",
  "DOMAIN_INVALID",
  "DUPLICATE_IN_FILE",
  "CODE_EXISTS",
  "LOOKALIKE",
  "AFFILIATE_NOT_FOUND",
] as const;
type Reason = (typeof REASONS)[number];

interface BadRow {
  line: number;
  reason: Reason;
  column: string | null;
}

/** What the API says of a file. */
export interface ImportReport {
  batchId: string | null;
  rows: number;
  imported: number;
  good: number;
  bad: number;
  existing: number;
  badRows: readonly BadRow[];
  problems: readonly ProblemText[];
}

const SHOWN_MAX = 200;

/** Each bad row with its line and reason, and what can be done with the rest. */
export function ImportReportCard({
  report,
  children,
}: {
  report: ImportReport;
  children: ReactNode;
}) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const n = (value: number) => formatNumber(value, locale);
  const columns: Column<BadRow>[] = [
    { key: "line", title: t("import.line"), cell: ({ line }) => n(line) },
    {
      key: "reason",
      title: t("import.reason"),
      cell: ({ reason }) => (REASONS.includes(reason) ? t(`import.reasons.${reason}`) : reason),
    },
  ];
  return (
    <DataCard
      title={report.batchId ? t("import.done") : t("import.report")}
      tone={report.batchId ? "good" : "plain"}
    >
      <div className={classes.fields} role="status">
        <p>
          {report.batchId
            ? t("import.imported", { imported: n(report.imported), bad: n(report.bad) })
            : t("import.found", { rows: n(report.rows), good: n(report.good), bad: n(report.bad) })}
        </p>
        {report.existing > 0 ? (
          <p className={classes.quiet}>{t("import.existing", { count: report.existing })}</p>
        ) : null}
        <div className={classes.buttons}>{children}</div>
        {report.badRows.length > 0 ? (
          <ResponsiveTable
            caption={t("import.report")}
            columns={columns}
            rows={report.badRows.slice(0, SHOWN_MAX)}
            rowKey={({ line }) => String(line)}
          />
        ) : null}
        {report.bad > SHOWN_MAX ? (
          <p className={classes.quiet}>{t("import.more", { count: report.bad - SHOWN_MAX })}</p>
        ) : null}
      </div>
    </DataCard>
  );
}
