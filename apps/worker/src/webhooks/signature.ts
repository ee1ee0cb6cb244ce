import type { ClaimedDelivery } from "@8521/engine/commands";
import { Webhook } from "standardwebhooks";

/** The three headers of Standard Webhooks; while a secret is being replaced, one signature by each. */
export function signedHeaders(
  { messageId, body, secrets }: Pick<ClaimedDelivery, "messageId" | "body" | "secrets">,
  at: Date,
): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(messageId, at, body));
  return {
    "webhook-id": messageId,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}
