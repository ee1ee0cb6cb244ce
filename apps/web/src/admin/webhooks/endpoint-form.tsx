import { useQuery } from "@apollo/client/react";
import { Button, MultiSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, type Change } from "../../area/index.ts";
import { EVENT_TYPES } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

/** An endpoint as the form holds it. */
export interface EndpointDraft {
  url: string;
  description: string;
  eventTypes: string[];
}

interface EndpointFormProps {
  draft: EndpointDraft;
  change: Change;
  action: string;
  onSubmit: (draft: EndpointDraft) => void;
}

/** Where events go, what it is for, and which. */
export function EndpointForm({ draft: given, change, action, onSubmit }: EndpointFormProps) {
  const { t } = useTranslation("admin-webhooks");
  const [draft, setDraft] = useState(given);
  const { data } = useQuery(EVENT_TYPES, { fetchPolicy: "cache-first" });
  const set = (part: Partial<EndpointDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ ...draft, url: draft.url.trim(), description: draft.description.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <ProblemList problems={change.problems} />
      <TextInput
        label={t("form.url")}
        description={t("form.urlHelp")}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={draft.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
        required
      />
      <TextInput
        label={t("form.description")}
        description={t("form.descriptionHelp")}
        maxLength={200}
        value={draft.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <MultiSelect
        label={t("form.events")}
        description={t("form.eventsHelp")}
        placeholder={draft.eventTypes.length === 0 ? t("allEvents") : undefined}
        data={(data?.admin?.webhookEventTypes ?? [])
          .filter(({ type }) => type !== "webhook.tested")
          .map(({ type, meaning }) => ({ value: type, label: `${type} — ${meaning}` }))}
        value={draft.eventTypes}
        onChange={(eventTypes) => set({ eventTypes })}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("form.eventsClear") }}
        nothingFoundMessage={t("form.eventsNone")}
        maxDropdownHeight={320}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={change.busy} disabled={!draft.url.trim()}>
          {action}
        </Button>
      </div>
    </form>
  );
}
