import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { SeverityBadge } from "../alerts/severity-badge.tsx";
import type { DashboardFacts } from "./dashboard-page.tsx";
import classes from "./dashboard.module.css";

/** The newest things a person should look at. */
export function AlertCard({ facts }: { facts: DashboardFacts }) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  return (
    <DataCard
      title={t("dashboard.alerts")}
      aside={<Link to="/admin/alerts">{t("dashboard.allAlerts")}</Link>}
    >
      {facts.alerts.length === 0 ? (
        <p className={classes.quiet}>{t("dashboard.noAlerts")}</p>
      ) : null}
      <ul className={classes.alerts}>
        {facts.alerts.slice(0, 5).map((alert) => (
          <li key={alert.id}>
            <span className={classes.name}>
              <SeverityBadge severity={alert.severity} />
              <span className={classes.quiet}>{formatDateTime(alert.at, locale)}</span>
            </span>
            <p>
              {alert.message}{" "}
              {alert.order ? (
                <Link to="/admin/orders/$number" params={{ number: alert.order.number }}>
                  {alert.order.number}
                </Link>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </DataCard>
  );
}
