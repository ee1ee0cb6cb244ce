/** The test button: an event for one endpoint only. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { PayloadOf } from "../../events/catalogue.ts";
import { holdEndpoint } from "./held-endpoint.ts";

/** Sends a `webhook.tested` event to this endpoint, whatever events it wants; it must be ACTIVE. */
export async function sendTestEvent(
  context: CommandContext,
  { endpointId }: { readonly endpointId: Id },
): Promise<CommandResult<{ readonly endpointId: Id; readonly deliveryId: Id }>> {
  return inTransaction(context, async (tx) => {
    const held = await holdEndpoint(tx, context, endpointId);
    if (!held.ok) return held;
    const { status, partner_id } = held.endpoint;
    if (status !== "ACTIVE") return refuseWith("WEBHOOK_ENDPOINT_NOT_ACTIVE", { status });
    const payload: PayloadOf<"webhook.tested"> = { endpointId };
    const made = await row<{ id: Id }>(
      tx,
      sql`with event as (
            insert into outbox_event (partner_id, aggregate_type, aggregate_id, type, payload, handled_at)
            values (${partner_id}, 'webhook_endpoint', ${endpointId}, 'webhook.tested', ${payload}::jsonb, now())
            returning id, aggregate_type, aggregate_id)
          insert into webhook_delivery (endpoint_id, event_id, aggregate_type, aggregate_id)
          select ${endpointId}::uuid, id, aggregate_type, aggregate_id from event returning id`,
    );
    return { ok: true, endpointId, deliveryId: made!.id };
  });
}
