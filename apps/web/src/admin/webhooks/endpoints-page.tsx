import { useQuery } from "@apollo/client/react";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { ButtonLink, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { EndpointTable } from "./endpoint-table.tsx";
import { ENDPOINTS } from "./webhook.query.ts";

/** Everybody who is told of events. */
export function EndpointsPage() {
  const { t } = useTranslation("admin-webhooks");
  const result = useQuery(ENDPOINTS, { fetchPolicy: "cache-and-network" });
  const create = (
    <ButtonLink to="/admin/webhooks/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t("list.create")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("list.title")} text={t("list.text")} actions={create} />
      <Answer result={result} waiting={<RowsSkeleton rows={4} />} permission="WEBHOOKS">
        {({ admin }) =>
          !admin || admin.webhookEndpoints.length === 0 ? (
            <EmptyState title={t("list.empty")} text={t("list.emptyText")} action={create} />
          ) : (
            <EndpointTable rows={admin.webhookEndpoints} />
          )
        }
      </Answer>
    </>
  );
}
