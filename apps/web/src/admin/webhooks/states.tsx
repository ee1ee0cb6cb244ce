import type { WebhookDeliveryState, WebhookEndpointStatus } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../../design/index.ts";
import type { EndpointFacts } from "./webhook.query.ts";

const STATUS_TONES: Record<WebhookEndpointStatus, StatusTone> = {
  ACTIVE: "good",
  PAUSED: "wait",
  DISABLED: "bad",
};

/** Whether an endpoint is told, and whether it has been failing. */
export function EndpointStatusBadge({
  endpoint: { status, failingSince },
}: {
  endpoint: Pick<EndpointFacts, "status" | "failingSince">;
}) {
  const { t } = useTranslation("admin-webhooks");
  if (status === "ACTIVE" && failingSince) return <StatusBadge label={t("failing")} tone="wait" />;
  return <StatusBadge label={t(`status.${status}`)} tone={STATUS_TONES[status]} />;
}

const STATE_TONES: Record<WebhookDeliveryState, StatusTone> = {
  PENDING: "wait",
  DELIVERED: "good",
  FAILED: "bad",
};

/** Where a delivery stands. */
export function DeliveryStateBadge({ state }: { state: WebhookDeliveryState }) {
  const { t } = useTranslation("admin-webhooks");
  return <StatusBadge label={t(`state.${state}`)} tone={STATE_TONES[state]} />;
}
