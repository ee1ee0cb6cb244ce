import {
  type CommandResult,
  type DeliveryReport,
  type EndpointReport,
  readDelivery,
  readEndpoint,
} from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { WebhookDelivery, type WebhookDeliveryPayload } from "./delivery.type.ts";
import {
  WebhookEndpoint,
  type WebhookEndpointPayload,
  type WebhookSecretPayload,
} from "./endpoint.type.ts";

export function endpointView({ endpointId, partnerId, ...report }: EndpointReport) {
  return Object.assign(new WebhookEndpoint(), {
    ...report,
    id: globalId("WebhookEndpoint", endpointId),
    isOfPartner: partnerId !== null,
    failingSince: dateOf(report.failingSince),
    oldSecretUntil: dateOf(report.oldSecretUntil),
    createdAt: new Date(report.createdAt),
  });
}

export function deliveryView({ deliveryId, endpointId, ...report }: DeliveryReport) {
  return Object.assign(new WebhookDelivery(), {
    ...report,
    id: globalId("WebhookDelivery", deliveryId),
    endpointId: globalId("WebhookEndpoint", endpointId),
    nextAttemptAt: dateOf(report.nextAttemptAt),
    createdAt: new Date(report.createdAt),
    endedAt: dateOf(report.endedAt),
    tries: report.tries.map((one) => ({ ...one, at: new Date(one.at) })),
  });
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** An endpoint as it is now, or why nothing was done. */
export async function answerEndpoint(
  c: Context,
  result: CommandResult<{ readonly endpointId: string }>,
): Promise<WebhookEndpointPayload> {
  if (!result.ok) return { endpoint: null, problems: problemsOf(c, result.problems) };
  return { endpoint: await endpointById(c, result.endpointId), problems: [] };
}

/** The same with the secret that was made. */
export async function answerSecret(
  c: Context,
  result: CommandResult<{ readonly endpointId: string; readonly secret: string }>,
): Promise<WebhookSecretPayload> {
  return { ...(await answerEndpoint(c, result)), secret: result.ok ? result.secret : null };
}

/** Null when there is none, or it is another partner's. */
export async function endpointById(
  c: Context,
  endpointId: string,
): Promise<WebhookEndpoint | null> {
  const read = await readEndpoint(c.adminCommand, { endpointId });
  return read.ok ? endpointView(read.endpoint) : null;
}

export async function answerDelivery(
  c: Context,
  result: CommandResult<{ readonly deliveryId: string }>,
): Promise<WebhookDeliveryPayload> {
  if (!result.ok) return { delivery: null, problems: problemsOf(c, result.problems) };
  const read = await readDelivery(c.adminCommand, result);
  return { delivery: read.ok ? deliveryView(read.delivery) : null, problems: [] };
}
