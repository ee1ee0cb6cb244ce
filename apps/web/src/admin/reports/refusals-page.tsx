import { useQuery } from "@apollo/client/react";
import type { TimeUnit } from "@8521/contract";
import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, PeriodPicker, periodOf } from "../../area/index.ts";
import { EmptyState } from "../../design/index.ts";
import { FileLink } from "./file-link.tsx";
import { RefusalFigures, RefusalTrend } from "./refusal-figures.tsx";
import { ReasonsTable } from "./reasons-table.tsx";
import { RefusedCodesTable } from "./refused-codes-table.tsx";
import { ReportsHeader } from "./reports-header.tsx";
import { REFUSALS, type RefusalsFacts } from "./reports.query.ts";
import { ReportSkeleton } from "./uses-page.tsx";
import classes from "./reports.module.css";

const route = getRouteApi("/admin/reports/refusals");
const UNITS: readonly TimeUnit[] = ["DAY", "WEEK", "MONTH"];

/** What became of entered codes, and which are entered in vain. */
export function RefusalsPage() {
  const { t } = useTranslation("admin-reports");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const period = periodOf(search);
  const by = UNITS.find((unit) => unit === search.by) ?? "DAY";
  const result = useQuery(REFUSALS, { variables: { range: period, by } });
  const go = (changed: typeof search) => void navigate({ search: { ...search, ...changed } });
  return (
    <>
      <ReportsHeader page="refusals" />
      <div className={classes.bar}>
        <PeriodPicker value={period} onChange={go} />
        <NativeSelect
          size="sm"
          label={t("uses.by")}
          value={by}
          data={UNITS.map((unit) => ({ value: unit, label: t(`group.${unit}`) }))}
          onChange={(event) => go({ by: event.currentTarget.value })}
        />
        <div className={classes.files}>
          <FileLink path="refusals" asked={{ ...period, by }}>
            {t("file.report")}
          </FileLink>
          <FileLink path="records/checks" asked={{ ...period }}>
            {t("file.checks")}
          </FileLink>
        </div>
      </div>
      <Answer result={result} waiting={<ReportSkeleton />} permission="ORDERS">
        {({ admin }) => (admin ? <Refusals report={admin.refusalsReport} /> : null)}
      </Answer>
    </>
  );
}

function Refusals({ report }: { report: RefusalsFacts }) {
  const { t } = useTranslation("admin-reports");
  if (report.total.checks === 0) {
    return <EmptyState title={t("refusals.empty")} text={t("refusals.emptyText")} />;
  }
  return (
    <div className={classes.page}>
      <RefusalFigures report={report} />
      <RefusalTrend report={report} />
      <RefusedCodesTable codes={report.codes} />
      <ReasonsTable reasons={report.reasons} />
    </div>
  );
}
