import { useMutation } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../area/index.ts";
import { ButtonLink, PageHeader } from "../../design/index.ts";
import { EndpointForm, type EndpointDraft } from "./endpoint-form.tsx";
import { SecretCard } from "./secret-card.tsx";
import { CREATE_ENDPOINT } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

const EMPTY: EndpointDraft = { url: "", description: "", eventTypes: [] };

/** One more who is told; afterwards its secret, once. */
export function NewEndpointPage() {
  const { t } = useTranslation("admin-webhooks");
  const change = useChange();
  const [create] = useMutation(CREATE_ENDPOINT);
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const submit = (input: EndpointDraft) =>
    void change.run(async () => {
      const { data } = await create({ variables: { input } });
      const { endpoint, secret, problems } = data!.webhookEndpointCreate;
      if (endpoint && secret) setMade({ id: endpoint.id, secret });
      return problems;
    });
  return (
    <>
      <PageHeader
        above={<Link to="/admin/webhooks">← {t("list.title")}</Link>}
        title={made ? t("create.done") : t("create.title")}
        text={made ? undefined : t("create.text")}
      />
      {made ? (
        <div className={classes.form}>
          <SecretCard secret={made.secret} />
          <div className={classes.buttons}>
            <ButtonLink to="/admin/webhooks/$id" params={{ id: made.id }}>
              {t("create.next")}
            </ButtonLink>
          </div>
        </div>
      ) : (
        <EndpointForm draft={EMPTY} change={change} action={t("create.action")} onSubmit={submit} />
      )}
    </>
  );
}
