import { useQuery } from "@apollo/client/react";
import type { AdminDashboardQuery } from "@8521/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, lastDays, RangeSwitch } from "../../area/index.ts";
import { PageHeader } from "../../design/index.ts";
import { AlertCard } from "./alert-card.tsx";
import { CodesCard, AffiliatesCard, ReasonsCard } from "./ranking-cards.tsx";
import { DashboardFigures } from "./dashboard-figures.tsx";
import { DashboardSkeleton } from "./dashboard-skeleton.tsx";
import { DASHBOARD } from "./dashboard.query.ts";
import { SalesChart } from "./sales-chart.tsx";
import classes from "./dashboard.module.css";

export type DashboardFacts = NonNullable<AdminDashboardQuery["admin"]>["dashboard"];

const route = getRouteApi("/admin/");
const DEFAULT_DAYS = "30";

/** How the shop is doing, and what needs a person. */
export function DashboardPage() {
  const { t } = useTranslation("admin");
  const { days = DEFAULT_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const result = useQuery(DASHBOARD, { variables: { range: lastDays(Number(days) || 30) } });
  return (
    <>
      <PageHeader
        title={t("dashboard.title")}
        text={t("dashboard.text")}
        actions={
          <RangeSwitch
            value={days}
            onChange={(value) =>
              void navigate({ search: { days: value === DEFAULT_DAYS ? undefined : value } })
            }
          />
        }
      />
      <Answer result={result} waiting={<DashboardSkeleton />} permission="ORDERS">
        {({ admin }) => (admin ? <Dashboard facts={admin.dashboard} /> : null)}
      </Answer>
    </>
  );
}

function Dashboard({ facts }: { facts: DashboardFacts }) {
  return (
    <div className={classes.page}>
      <DashboardFigures facts={facts} />
      <SalesChart facts={facts} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <CodesCard facts={facts} />
        </div>
        <div className={classes.column}>
          <AlertCard facts={facts} />
          <AffiliatesCard facts={facts} />
          <ReasonsCard facts={facts} />
        </div>
      </div>
    </div>
  );
}
