import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, FigureRow, FigureTile } from "../../area/index.ts";
import { ButtonLink, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { DeliveryList } from "./delivery-list.tsx";
import { EndpointActions } from "./endpoint-actions.tsx";
import { hostOf } from "./endpoint-table.tsx";
import { ReplayCard } from "./replay-card.tsx";
import { SettingsCard } from "./settings-card.tsx";
import { EndpointStatusBadge } from "./states.tsx";
import { ENDPOINT, type EndpointFacts } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

const route = getRouteApi("/admin/webhooks/$id");

/** One endpoint: how it goes, what to do with it, and everything that was sent. */
export function EndpointPage() {
  const { t } = useTranslation("admin");
  const { t: webhooks } = useTranslation("admin-webhooks");
  const { id } = route.useParams();
  const result = useQuery(ENDPOINT, {
    variables: { id },
    fetchPolicy: "cache-and-network",
    pollInterval: 5_000,
  });
  const endpoint = result.data?.admin?.webhookEndpoint;
  return (
    <Answer result={result} waiting={<RowsSkeleton rows={4} height="7rem" />} permission="WEBHOOKS">
      {() =>
        endpoint ? (
          <EndpointView endpoint={endpoint} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/webhooks">{webhooks("list.title")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

function EndpointView({ endpoint }: { endpoint: EndpointFacts }) {
  const { t } = useTranslation("admin-webhooks");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={<Link to="/admin/webhooks">← {t("list.title")}</Link>}
        title={endpoint.description || hostOf(endpoint.url)}
        text={
          <span className={classes.under}>
            <EndpointStatusBadge endpoint={endpoint} /> <span>{endpoint.url}</span>
          </span>
        }
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <FigureRow>
            {(["delivered", "pending", "failed"] as const).map((key) => (
              <FigureTile
                key={key}
                label={t(`column.${key}`)}
                meaning={t(`meaning.${key}`)}
                value={formatNumber(endpoint[key], locale)}
              />
            ))}
          </FigureRow>
          <DeliveryList endpointId={endpoint.id} />
        </div>
        <div className={classes.actions}>
          <EndpointActions endpoint={endpoint} />
          {endpoint.failed > 0 ? <ReplayCard endpoint={endpoint} /> : null}
        </div>
        <div className={classes.settings}>
          <SettingsCard
            key={`${endpoint.url} ${endpoint.description} ${endpoint.eventTypes.join()}`}
            endpoint={endpoint}
          />
        </div>
      </div>
    </>
  );
}
