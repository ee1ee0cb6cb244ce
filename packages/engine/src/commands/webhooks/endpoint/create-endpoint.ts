/** Adds somebody who is told of events. */
import type { Id } from "../../../pricing/model.ts";
import { mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../../problems.ts";
import { auditEndpoint } from "./held-endpoint.ts";
import { isSecret, newSecret, sealSecret } from "./secret.ts";
import { type EndpointWish, refusalOfWish } from "./wish.ts";

export interface CreateEndpointInput extends EndpointWish {
  /** Whose events; an admin of one partner makes their partner's. Null is all of the house. */
  readonly partnerId?: Id | null;
  /** For a receiver whose secret is known already (the demo shop's); else one is made. */
  readonly secret?: string;
}

/** Adds an endpoint. Its secret is in this answer and can't be read again. */
export async function createEndpoint(
  context: CommandContext,
  input: CreateEndpointInput,
): Promise<CommandResult<{ readonly endpointId: Id; readonly secret: string }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const refusal = refusalOfWish(input, context.settings);
  if (refusal) return refuse(refusal);
  const { url, description = "", eventTypes = [], secret = newSecret() } = input;
  if (!isSecret(secret)) throw new Error("a webhook secret is whsec_ and 24 to 64 bytes in base64");
  const partnerId = context.actor.partnerId ?? input.partnerId ?? null;
  const sealed = sealSecret(secret, context.settings.codes.keyRing);
  return inTransaction(context, async (tx) => {
    const made = await row<{ id: Id }>(
      tx,
      sql`insert into webhook_endpoint (partner_id, url, description, event_types, secret_cipher, secret_key_version,
                                        created_by, created_at)
          values (${partnerId}, ${url}, ${description}, ${eventTypes}::text[], ${sealed.cipher}, ${sealed.keyVersion},
                  ${context.actor.id ?? null}, ${context.now})
          returning id`,
    );
    const endpointId = made!.id;
    const after = { url, description, eventTypes };
    const action = "webhook_endpoint.created";
    await auditEndpoint(tx, context, { action, endpointId, partnerId, after });
    return { ok: true, endpointId, secret };
  });
}
