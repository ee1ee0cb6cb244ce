/** Pauses, wakes or disables an endpoint. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import type { CommandResult } from "../../problems.ts";
import { auditEndpoint, type EndpointStatus, holdEndpoint } from "./held-endpoint.ts";

/**
 * PAUSED keeps collecting events and sends them when it is ACTIVE again. DISABLED gets none, and what still waited is
 * a dead letter that may be replayed after it was made ACTIVE.
 */
export async function setEndpointStatus(
  context: CommandContext,
  { endpointId, status }: { readonly endpointId: Id; readonly status: EndpointStatus },
): Promise<CommandResult<{ readonly endpointId: Id }>> {
  return inTransaction(context, async (tx) => {
    const held = await holdEndpoint(tx, context, endpointId);
    if (!held.ok) return held;
    const { status: from, partner_id: partnerId } = held.endpoint;
    if (from === status) return { ok: true, endpointId };
    if (status === "DISABLED") await disableEndpoint(tx, endpointId, "BY_HAND", context.now);
    else
      await changed(
        tx,
        sql`update webhook_endpoint set status = ${status}, disabled_reason = null, failing_since = null
            where id = ${endpointId}`,
      );
    await auditEndpoint(tx, context, {
      action: "webhook_endpoint.status",
      endpointId,
      partnerId,
      before: { status: from },
      after: { status },
    });
    return { ok: true, endpointId };
  });
}

export type DisabledReason = "GONE" | "FAILING" | "BY_HAND";

/** Ends an endpoint that the transaction holds, and makes what it waited for dead letters. */
export async function disableEndpoint(
  tx: EntityManager,
  endpointId: Id,
  reason: DisabledReason,
  now: Date,
): Promise<void> {
  await changed(
    tx,
    sql`update webhook_endpoint set status = 'DISABLED', disabled_reason = ${reason} where id = ${endpointId}`,
  );
  await changed(
    tx,
    sql`update webhook_delivery set state = 'FAILED', ended_at = ${now}, holder = null, held_until = null
        where endpoint_id = ${endpointId} and state = 'PENDING'`,
  );
}
