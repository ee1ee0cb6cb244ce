import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { fromShopField, ProblemList, toShopField, useChange } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { REPLAY_ALL, type EndpointFacts } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Dead letters since a time, all of them again. */
export function ReplayCard({ endpoint: { id, status } }: { endpoint: EndpointFacts }) {
  const { t } = useTranslation("admin-webhooks");
  const [since, setSince] = useState(() =>
    toShopField(new Date(Date.now() - WEEK_MS).toISOString()),
  );
  const [replayed, setReplayed] = useState<number | null>(null);
  const change = useChange();
  const [replay] = useMutation(REPLAY_ALL, {
    refetchQueries: ["AdminDeliveries", "AdminEndpointPage"],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const from = fromShopField(since);
    if (!from) return;
    void change.run(async () => {
      const { data } = await replay({ variables: { endpointId: id, since: from } });
      setReplayed(data!.webhookDeliveriesReplay.replayed);
      return data!.webhookDeliveriesReplay.problems;
    });
  };
  return (
    <DataCard title={t("replay.title")}>
      <form className={classes.fields} onSubmit={submit}>
        <p className={classes.quiet}>{t("replay.text")}</p>
        <ProblemList problems={change.problems} />
        <TextInput
          type="datetime-local"
          label={t("replay.since")}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
          required
        />
        <div className={classes.buttons}>
          <Button
            type="submit"
            variant="default"
            loading={change.busy}
            disabled={status === "DISABLED"}
            leftSection={<IconRefresh size={17} stroke={1.7} aria-hidden />}
          >
            {t("replay.action")}
          </Button>
        </div>
        {status === "DISABLED" ? <p className={classes.quiet}>{t("replay.wakeFirst")}</p> : null}
        {replayed === null ? null : (
          <p role="status" className={classes.quiet}>
            {t("replay.done", { count: replayed })}
          </p>
        )}
      </form>
    </DataCard>
  );
}
