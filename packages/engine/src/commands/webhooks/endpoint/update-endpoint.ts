/** Changes where and of what an endpoint is told. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuse } from "../../problems.ts";
import { auditEndpoint, holdEndpoint } from "./held-endpoint.ts";
import { type EndpointWish, refusalOfWish } from "./wish.ts";

export interface UpdateEndpointInput extends Partial<EndpointWish> {
  readonly endpointId: Id;
}

/** Changes what is given and leaves the rest. Deliveries that wait go to the new address. */
export async function updateEndpoint(
  context: CommandContext,
  { endpointId, ...wish }: UpdateEndpointInput,
): Promise<CommandResult<{ readonly endpointId: Id }>> {
  return inTransaction(context, async (tx) => {
    const held = await holdEndpoint(tx, context, endpointId);
    if (!held.ok) return held;
    const { url, description, event_types, partner_id: partnerId } = held.endpoint;
    const before = { url, description, eventTypes: event_types };
    const after = { ...before, ...wish };
    const refusal = refusalOfWish(after, context.settings);
    if (refusal) return refuse(refusal);
    await changed(
      tx,
      sql`update webhook_endpoint set url = ${after.url}, description = ${after.description},
            event_types = ${after.eventTypes}::text[] where id = ${endpointId}`,
    );
    const action = "webhook_endpoint.updated";
    await auditEndpoint(tx, context, { action, endpointId, partnerId, before, after });
    return { ok: true, endpointId };
  });
}
