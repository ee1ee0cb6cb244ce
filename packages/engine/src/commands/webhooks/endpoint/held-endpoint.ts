/** Holds an endpoint's row while it is changed. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";

export type EndpointStatus = "ACTIVE" | "PAUSED" | "DISABLED";

export interface EndpointInHand {
  readonly id: Id;
  readonly partner_id: Id | null;
  readonly url: string;
  readonly description: string;
  readonly event_types: readonly string[];
  readonly status: EndpointStatus;
}

/** The endpoint, held until the transaction ends; to a foreign admin it is not there. */
export async function holdEndpoint(
  tx: EntityManager,
  context: CommandContext,
  endpointId: Id,
): Promise<CommandResult<{ readonly endpoint: EndpointInHand }>> {
  const endpoint = await row<EndpointInHand>(
    tx,
    sql`select id, partner_id, url, description, to_jsonb(event_types) as event_types, status
        from webhook_endpoint where id = ${endpointId} for no key update`,
  );
  if (!endpoint || !mayWrite(context, endpoint.partner_id))
    return refuseWith("WEBHOOK_ENDPOINT_NOT_FOUND");
  return { ok: true, endpoint };
}

/** Who did what to an endpoint. Its secret is never among it. */
export function auditEndpoint(
  tx: EntityManager,
  context: CommandContext,
  act: {
    readonly action: string;
    readonly endpointId: Id;
    readonly partnerId: Id | null;
    readonly before?: unknown;
    readonly after?: unknown;
  },
): Promise<void> {
  const { endpointId, ...rest } = act;
  return audit(tx, context, { objectType: "webhook_endpoint", objectId: endpointId, ...rest });
}
