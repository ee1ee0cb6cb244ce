import { useMutation } from "@apollo/client/react";
import type { WebhookEndpointStatus } from "@8521/contract";
import { Button } from "@mantine/core";
import { IconKey, IconPlayerPause, IconPlayerPlay, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { SecretCard } from "./secret-card.tsx";
import { ROTATE_SECRET, SEND_TEST, SET_STATUS, type EndpointFacts } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

const look = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

/** Try it, pause it, wake it, give it a new secret. */
export function EndpointActions({ endpoint }: { endpoint: EndpointFacts }) {
  const { t } = useTranslation("admin-webhooks");
  const locale = useLocale();
  const { id, status, disabledReason, failingSince, oldSecretUntil } = endpoint;
  const change = useChange();
  const [secret, setSecret] = useState<string | null>(null);
  const [setStatus] = useMutation(SET_STATUS);
  const [rotate] = useMutation(ROTATE_SECRET, { variables: { id } });
  const [sendTest] = useMutation(SEND_TEST, {
    variables: { id },
    refetchQueries: ["AdminDeliveries", "AdminEndpointPage"],
  });
  const test = () =>
    void change.run(async () => (await sendTest()).data!.webhookEndpointSendTest.problems);
  const become = (next: WebhookEndpointStatus) =>
    void change.run(async () => {
      const { data } = await setStatus({ variables: { id, status: next } });
      return data!.webhookEndpointSetStatus.problems;
    });
  const renew = () =>
    void change.run(async () => {
      const { data } = await rotate();
      setSecret(data!.webhookEndpointRotateSecret.secret ?? null);
      return data!.webhookEndpointRotateSecret.problems;
    });
  return (
    <>
      {secret ? <SecretCard secret={secret} /> : null}
      <DataCard title={t("actions.title")}>
        <div className={classes.fields}>
          <ProblemList problems={change.problems} />
          <p className={classes.quiet}>
            {disabledReason ? t(`disabled.${disabledReason}`) : t(`statusNext.${status}`)}
            {failingSince && status === "ACTIVE"
              ? ` ${t("failingSince", { when: formatDateTime(failingSince, locale) })}`
              : null}
          </p>
          <div className={classes.buttons}>
            {status === "ACTIVE" ? (
              <>
                <Button leftSection={<IconSend {...look} />} loading={change.busy} onClick={test}>
                  {t("actions.test")}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconPlayerPause {...look} />}
                  onClick={() => become("PAUSED")}
                >
                  {t("actions.pause")}
                </Button>
              </>
            ) : (
              <Button
                leftSection={<IconPlayerPlay {...look} />}
                loading={change.busy}
                onClick={() => become("ACTIVE")}
              >
                {t("actions.activate")}
              </Button>
            )}
            {status === "DISABLED" ? null : (
              <Button variant="default" onClick={() => become("DISABLED")}>
                {t("actions.disable")}
              </Button>
            )}
            <Button variant="default" leftSection={<IconKey {...look} />} onClick={renew}>
              {t("actions.rotate")}
            </Button>
          </div>
          <p className={classes.quiet}>
            {oldSecretUntil
              ? t("secret.both", { when: formatDateTime(oldSecretUntil, locale) })
              : t("secret.rotateHelp")}
          </p>
        </div>
      </DataCard>
    </>
  );
}
