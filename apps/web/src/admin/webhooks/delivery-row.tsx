import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { CopyButton } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { DeliveryStateBadge } from "./states.tsx";
import { REPLAY, type DeliveryFacts } from "./webhook.query.ts";
import classes from "./webhooks.module.css";

/** One delivery; opened, what was sent and every try. */
export function DeliveryRow({ delivery }: { delivery: DeliveryFacts }) {
  const { t } = useTranslation("admin-webhooks");
  const locale = useLocale();
  const last = delivery.tries[0];
  const orderNumber = orderNumberIn(delivery.message);
  return (
    <li className={classes.delivery}>
      <details>
        <summary>
          <DeliveryStateBadge state={delivery.state} />
          <code>{delivery.eventType}</code>
          {orderNumber ? <span>{orderNumber}</span> : null}
          <span className={classes.quiet}>{formatDateTime(delivery.createdAt, locale)}</span>
          <span className={classes.quiet}>
            {last ? <Outcome attempt={last} /> : t("deliveries.notYet")}
          </span>
        </summary>
        <DeliveryDetail delivery={delivery} />
      </details>
    </li>
  );
}

/** Messages of orders say which one. */
function orderNumberIn(message: Record<string, unknown>): string | null {
  const { data } = message as { data?: { number?: unknown } };
  return typeof data?.number === "string" ? data.number : null;
}

type Attempt = DeliveryFacts["tries"][number];

function Outcome({ attempt: { status, failure, latencyMs } }: { attempt: Attempt }) {
  const { t } = useTranslation("admin-webhooks");
  const locale = useLocale();
  const what = failure ? t(`failure.${failure}`) : `HTTP ${String(status)}`;
  return <>{t("deliveries.outcome", { what, ms: formatNumber(latencyMs, locale) })}</>;
}

function DeliveryDetail({ delivery }: { delivery: DeliveryFacts }) {
  const { t } = useTranslation("admin-webhooks");
  const locale = useLocale();
  const change = useChange();
  const [replay] = useMutation(REPLAY, {
    variables: { id: delivery.id },
    refetchQueries: ["AdminEndpointPage"],
  });
  const again = () =>
    void change.run(async () => (await replay()).data!.webhookDeliveryReplay.problems);
  const message = JSON.stringify(delivery.message, null, 2);
  return (
    <div className={classes.detail}>
      <ProblemList problems={change.problems} />
      <p className={classes.quiet}>
        webhook-id <code>{delivery.messageId}</code>
        {delivery.nextAttemptAt
          ? ` · ${t("deliveries.next", { when: formatDateTime(delivery.nextAttemptAt, locale) })}`
          : null}
      </p>
      <h3>{t("deliveries.sent")}</h3>
      <pre tabIndex={0} aria-label={t("deliveries.sent")}>
        {message}
      </pre>
      <div className={classes.buttons}>
        <CopyButton value={message} what={t("deliveries.sent")} />
        <Button
          variant="default"
          size="sm"
          loading={change.busy}
          leftSection={<IconRefresh size={16} stroke={1.7} aria-hidden />}
          onClick={again}
        >
          {t("deliveries.replay")}
        </Button>
      </div>
      <h3>{t("deliveries.tries", { count: delivery.tries.length })}</h3>
      <ol className={classes.tries}>
        {delivery.tries.map((attempt) => (
          <li key={attempt.attempt}>
            <span>
              #{attempt.attempt} · {formatDateTime(attempt.at, locale)} ·{" "}
              <Outcome attempt={attempt} />
            </span>
            {attempt.response ? <code>{attempt.response}</code> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
