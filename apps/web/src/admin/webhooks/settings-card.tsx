import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { EndpointForm, type EndpointDraft } from "./endpoint-form.tsx";
import { UPDATE_ENDPOINT, type EndpointFacts } from "./webhook.query.ts";

/** Where and of what it is told. */
export function SettingsCard({ endpoint }: { endpoint: EndpointFacts }) {
  const { t } = useTranslation("admin-webhooks");
  const { id, url, description, eventTypes } = endpoint;
  const change = useChange();
  const [update] = useMutation(UPDATE_ENDPOINT);
  const submit = (input: EndpointDraft) =>
    void change.run(async () => {
      const { data } = await update({ variables: { id, input } });
      return data!.webhookEndpointUpdate.problems;
    });
  return (
    <DataCard title={t("settings.title")}>
      <EndpointForm
        draft={{ url, description, eventTypes: [...eventTypes] }}
        change={change}
        action={t("settings.save")}
        onSubmit={submit}
      />
    </DataCard>
  );
}
