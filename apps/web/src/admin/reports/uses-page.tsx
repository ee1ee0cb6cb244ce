import { useQuery } from "@apollo/client/react";
import type { ReportGroup } from "@8521/contract";
import { NativeSelect, Switch } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, PeriodPicker, periodOf } from "../../area/index.ts";
import { Bar, EmptyState, Loading } from "../../design/index.ts";
import { FileLink } from "./file-link.tsx";
import { ReportsHeader } from "./reports-header.tsx";
import { USES, type UsesFacts } from "./reports.query.ts";
import { UsesChart } from "./uses-chart.tsx";
import { UsesFigures } from "./uses-figures.tsx";
import { UsesTable } from "./uses-table.tsx";
import classes from "./reports.module.css";

const route = getRouteApi("/admin/reports");
const GROUPS: readonly ReportGroup[] = [
  "DAY",
  "WEEK",
  "MONTH",
  "VOUCHER",
  "BATCH",
  "CHANNEL",
  "AFFILIATE",
  "DISCOUNT",
];

/** What codes and discounts brought in a period. */
export function UsesPage() {
  const { t } = useTranslation("admin-reports");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const period = periodOf(search);
  const by = GROUPS.find((group) => group === search.by) ?? "DAY";
  const codesOnly = search.all !== "yes";
  const result = useQuery(USES, { variables: { range: period, by, codesOnly } });
  const go = (changed: typeof search) => void navigate({ search: { ...search, ...changed } });
  return (
    <>
      <ReportsHeader page="uses" />
      <div className={classes.bar}>
        <PeriodPicker value={period} onChange={go} />
        <NativeSelect
          size="sm"
          label={t("uses.by")}
          value={by}
          data={GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
          onChange={(event) => go({ by: event.currentTarget.value })}
        />
        <Switch
          label={t("uses.codesOnly")}
          checked={codesOnly}
          onChange={(event) => go({ all: event.currentTarget.checked ? undefined : "yes" })}
        />
        <div className={classes.files}>
          <FileLink path="uses" asked={{ ...period, by }}>
            {t("file.report")}
          </FileLink>
          <FileLink path="records/uses" asked={{ ...period }}>
            {t("file.uses")}
          </FileLink>
        </div>
      </div>
      <Answer result={result} waiting={<ReportSkeleton />} permission="ORDERS">
        {({ admin }) => (admin ? <Uses report={admin.usesReport} by={by} /> : null)}
      </Answer>
    </>
  );
}

function Uses({ report, by }: { report: UsesFacts; by: ReportGroup }) {
  const { t } = useTranslation("admin-reports");
  return (
    <div className={classes.page}>
      <UsesFigures report={report} />
      {report.total.uses === 0 ? (
        <EmptyState title={t("uses.empty")} text={t("uses.emptyText")} />
      ) : (
        <>
          <UsesChart report={report} by={by} />
          <UsesTable report={report} by={by} />
        </>
      )}
    </div>
  );
}

/** The shape of a report while it is added up. */
export function ReportSkeleton() {
  return (
    <Loading>
      <div className={classes.page}>
        <Bar height="8rem" />
        <Bar height="22rem" />
        <Bar height="16rem" />
      </div>
    </Loading>
  );
}
