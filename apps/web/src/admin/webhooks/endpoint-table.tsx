import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ResponsiveTable, type Column } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { EndpointStatusBadge } from "./states.tsx";
import type { EndpointFacts } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

/** Endpoints as rows: who, whether told, of what, how it goes. */
export function EndpointTable({ rows }: { rows: readonly EndpointFacts[] }) {
  const { t } = useTranslation("admin-webhooks");
  const locale = useLocale();
  const figure = (key: "pending" | "delivered" | "failed"): Column<EndpointFacts> => ({
    key,
    title: t(`column.${key}`),
    align: "end",
    cell: (endpoint) => (
      <span data-bad={(key === "failed" && endpoint.failed > 0) || undefined}>
        {formatNumber(endpoint[key], locale)}
      </span>
    ),
  });
  const columns: Column<EndpointFacts>[] = [
    {
      key: "endpoint",
      title: t("column.endpoint"),
      cell: ({ id, url, description }) => (
        <span className={classes.stack}>
          <Link to="/admin/webhooks/$id" params={{ id }}>
            {description || hostOf(url)}
          </Link>
          <small>{url}</small>
        </span>
      ),
    },
    {
      key: "status",
      title: t("column.status"),
      cell: (endpoint) => <EndpointStatusBadge endpoint={endpoint} />,
    },
    {
      key: "events",
      title: t("column.events"),
      cell: ({ eventTypes }) =>
        eventTypes.length === 0 ? t("allEvents") : t("events", { count: eventTypes.length }),
    },
    figure("delivered"),
    figure("pending"),
    figure("failed"),
  ];
  return (
    <ResponsiveTable
      caption={t("list.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

/** What to call an endpoint that nobody named. */
export const hostOf = (url: string): string => new URL(url).host;
