import { useQuery } from "@apollo/client/react";
import type { WebhookDeliveryState } from "@8521/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, FilterBar, LoadMore } from "../../area/index.ts";
import { EmptyState, RowsSkeleton } from "../../design/index.ts";
import { FilteredEmpty } from "../filtered-empty.tsx";
import { DeliveryRow } from "./delivery-row.tsx";
import { DELIVERIES, EVENT_TYPES } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

const route = getRouteApi("/admin/webhooks/$id");
const STATES: readonly WebhookDeliveryState[] = ["PENDING", "DELIVERED", "FAILED"];

/** What was sent to an endpoint, newest first; dead letters by the filter. */
export function DeliveryList({ endpointId }: { endpointId: string }) {
  const { t } = useTranslation("admin-webhooks");
  const { t: area } = useTranslation("area");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Record<string, string | undefined>) =>
    void navigate({ search: { ...search, ...changed } });
  const events = useQuery(EVENT_TYPES, { fetchPolicy: "cache-first" });
  const state = STATES.find((one) => one === search.state);
  const filter = { endpointId, state: state ?? null, eventType: search.event ?? null };
  const result = useQuery(DELIVERIES, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
    pollInterval: 5_000,
  });
  const all = { value: "", label: area("filter.all") };
  const types = events.data?.admin?.webhookEventTypes ?? [];
  return (
    <section className={classes.fields} aria-labelledby="deliveries">
      <h2 id="deliveries" className={classes.heading}>
        {t("deliveries.title")}
      </h2>
      <FilterBar
        values={{ ...search }}
        onChange={change}
        filters={[
          {
            key: "state",
            label: t("deliveries.state"),
            kind: "choice",
            choices: [all, ...STATES.map((value) => ({ value, label: t(`state.${value}`) }))],
          },
          {
            key: "event",
            label: t("deliveries.event"),
            kind: "choice",
            choices: [all, ...types.map(({ type }) => ({ value: type, label: type }))],
          },
        ]}
      />
      <Answer result={result} waiting={<RowsSkeleton rows={4} />} permission="WEBHOOKS">
        {({ admin }) => {
          const { edges, pageInfo, totalCount } = admin!.webhookDeliveries;
          if (edges.length === 0)
            return search.state || search.event ? (
              <FilteredEmpty onClear={() => change({ state: undefined, event: undefined })} />
            ) : (
              <EmptyState title={t("deliveries.empty")} text={t("deliveries.emptyText")} />
            );
          return (
            <>
              <ul className={classes.list} aria-label={t("deliveries.title")}>
                {edges.map(({ node }) => (
                  <DeliveryRow key={node.id} delivery={node} />
                ))}
              </ul>
              <LoadMore
                shown={edges.length}
                total={totalCount}
                loading={result.loading}
                onMore={
                  pageInfo.hasNextPage
                    ? () => void result.fetchMore({ variables: { after: pageInfo.endCursor } })
                    : undefined
                }
              />
            </>
          );
        }}
      </Answer>
    </section>
  );
}
