/** Sends again: one delivery, or all dead letters of an endpoint. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, row, sql, type Statement } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { auditEndpoint, type EndpointInHand, holdEndpoint } from "../endpoint/held-endpoint.ts";

/** A replay has a schedule of its own, and the message keeps its id: who had it already knows it. */
const begin = (now: Date): Statement =>
  sql`state = 'PENDING', attempts_before = attempts, next_attempt_at = ${now}, ended_at = null`;

/** Sends a delivery again that is done or dead; one that waits is tried at once. */
export async function replayDelivery(
  context: CommandContext,
  { deliveryId }: { readonly deliveryId: Id },
): Promise<CommandResult<{ readonly deliveryId: Id; readonly endpointId: Id }>> {
  return inTransaction(context, async (tx) => {
    const found = await row<{ endpoint_id: Id }>(
      tx,
      sql`select endpoint_id from webhook_delivery where id = ${deliveryId}`,
    );
    if (!found) return refuseWith("WEBHOOK_DELIVERY_NOT_FOUND");
    const held = await holdEndpoint(tx, context, found.endpoint_id);
    if (!held.ok) return refuseWith("WEBHOOK_DELIVERY_NOT_FOUND");
    const { endpoint } = held;
    if (isDisabled(endpoint)) return refuseDisabled(endpoint);
    // One that is on its way just now stays with the worker that has it.
    await changed(
      tx,
      sql`update webhook_delivery set ${begin(context.now)}
          where id = ${deliveryId} and (held_until is null or held_until < ${context.now})`,
    );
    await auditEndpoint(tx, context, {
      action: "webhook_delivery.replayed",
      endpointId: endpoint.id,
      partnerId: endpoint.partner_id,
      after: { deliveryId },
    });
    return { ok: true, deliveryId, endpointId: endpoint.id };
  });
}

/** Sends again every dead letter of an endpoint whose event is not older than `since`. */
export async function replayDeliveries(
  context: CommandContext,
  { endpointId, since }: { readonly endpointId: Id; readonly since: Date },
): Promise<CommandResult<{ readonly endpointId: Id; readonly replayed: number }>> {
  return inTransaction(context, async (tx) => {
    const held = await holdEndpoint(tx, context, endpointId);
    if (!held.ok) return held;
    const { endpoint } = held;
    if (isDisabled(endpoint)) return refuseDisabled(endpoint);
    const replayed = await changed(
      tx,
      sql`update webhook_delivery set ${begin(context.now)}
          where endpoint_id = ${endpointId} and state = 'FAILED' and created_at >= ${since}`,
    );
    await auditEndpoint(tx, context, {
      action: "webhook_deliveries.replayed",
      endpointId,
      partnerId: endpoint.partner_id,
      after: { since, replayed },
    });
    return { ok: true, endpointId, replayed };
  });
}

const isDisabled = ({ status }: EndpointInHand): boolean => status === "DISABLED";

const refuseDisabled = ({ status }: EndpointInHand) =>
  refuseWith("WEBHOOK_ENDPOINT_NOT_ACTIVE", { status });
