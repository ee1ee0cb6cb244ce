import { useMutation, useQuery } from "@apollo/client/react";
import { graphql, type AdminAlertsQuery } from "@8521/contract";
import { Button, SegmentedControl } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore, ProblemList, useChange } from "../../area/index.ts";
import { EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { SeverityBadge } from "./severity-badge.tsx";
import classes from "./alerts.module.css";

const ALERTS = graphql(`
  query AdminAlerts($after: String, $all: Boolean!) {
    admin {
      alerts(first: 20, after: $after, includeAcknowledged: $all) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            at
            kind
            severity
            message
            acknowledgedAt
            order {
              id
              number
            }
          }
        }
      }
    }
  }
`);
const ACKNOWLEDGE = graphql(`
  mutation AdminAlertAcknowledge($id: ID!) {
    alertAcknowledge(id: $id) {
      alert {
        id
        acknowledgedAt
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

type Alerts = NonNullable<AdminAlertsQuery["admin"]>["alerts"];
type Alert = Alerts["edges"][number]["node"];

const route = getRouteApi("/admin/alerts");

/** What a person should look at, newest first. */
export function AlertsPage() {
  const { t } = useTranslation("admin");
  const { all } = route.useSearch();
  const navigate = route.useNavigate();
  const result = useQuery(ALERTS, { variables: { all: all === "yes" } });
  return (
    <>
      <PageHeader
        title={t("alerts.title")}
        text={t("alerts.text")}
        actions={
          <SegmentedControl
            aria-label={t("alerts.show")}
            value={all ?? "no"}
            onChange={(value) =>
              void navigate({ search: { all: value === "yes" ? "yes" : undefined } })
            }
            data={[
              { value: "no", label: t("alerts.open") },
              { value: "yes", label: t("alerts.all") },
            ]}
          />
        }
      />
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={5} height="5.5rem" />}
        permission="ORDERS"
      >
        {({ admin }) =>
          admin ? (
            <AlertList
              alerts={admin.alerts}
              loading={result.loading}
              onMore={() =>
                void result.fetchMore({ variables: { after: admin.alerts.pageInfo.endCursor } })
              }
            />
          ) : null
        }
      </Answer>
    </>
  );
}

function AlertList(props: { alerts: Alerts; loading: boolean; onMore: () => void }) {
  const { t } = useTranslation("admin");
  const { edges, pageInfo, totalCount } = props.alerts;
  if (edges.length === 0) {
    return <EmptyState title={t("alerts.empty")} text={t("alerts.emptyText")} />;
  }
  return (
    <>
      <ul className={classes.list} aria-label={t("alerts.list")}>
        {edges.map(({ node }) => (
          <AlertRow key={node.id} alert={node} />
        ))}
      </ul>
      <LoadMore
        shown={edges.length}
        total={totalCount}
        loading={props.loading}
        onMore={pageInfo.hasNextPage ? props.onMore : undefined}
      />
    </>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  const { run, busy, problems } = useChange();
  const [acknowledge] = useMutation(ACKNOWLEDGE, { refetchQueries: ["AdminWaiting"] });
  const handle = async () => {
    const { data } = await acknowledge({ variables: { id: alert.id } });
    return data?.alertAcknowledge.problems ?? [];
  };
  return (
    <li className={classes.alert} data-done={alert.acknowledgedAt ? true : undefined}>
      <div className={classes.meta}>
        <SeverityBadge severity={alert.severity} />
        <time dateTime={alert.at}>{formatDateTime(alert.at, locale)}</time>
        <code>{alert.kind}</code>
      </div>
      <p>{alert.message}</p>
      <ProblemList problems={problems} />
      <div className={classes.actions}>
        {alert.order ? (
          <Link to="/admin/orders/$number" params={{ number: alert.order.number }}>
            {t("alerts.toOrder", { number: alert.order.number })}
          </Link>
        ) : null}
        {alert.acknowledgedAt ? (
          <span>
            {t("alerts.acknowledged", { when: formatDateTime(alert.acknowledgedAt, locale) })}
          </span>
        ) : (
          <Button variant="default" size="sm" loading={busy} onClick={() => void run(handle)}>
            {t("alerts.acknowledge")}
          </Button>
        )}
      </div>
    </li>
  );
}
