/** Gives an endpoint a new secret. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import type { CommandResult } from "../../problems.ts";
import { OLD_SECRET_HOURS } from "../settings.ts";
import { auditEndpoint, holdEndpoint } from "./held-endpoint.ts";
import { newSecret, sealSecret } from "./secret.ts";

/**
 * Makes a new secret, which is in this answer and can't be read again. For a day the one before signs too, so that the
 * receiver can change without losing a message. Rotating again within the day ends the oldest at once.
 */
export async function rotateEndpointSecret(
  context: CommandContext,
  { endpointId }: { readonly endpointId: Id },
): Promise<CommandResult<{ readonly endpointId: Id; readonly secret: string }>> {
  const secret = newSecret();
  const sealed = sealSecret(secret, context.settings.codes.keyRing);
  return inTransaction(context, async (tx) => {
    const held = await holdEndpoint(tx, context, endpointId);
    if (!held.ok) return held;
    await changed(
      tx,
      sql`update webhook_endpoint set old_secret_cipher = secret_cipher, old_secret_key_version = secret_key_version,
            old_secret_until = ${context.now}::timestamptz + make_interval(hours => ${OLD_SECRET_HOURS}),
            secret_cipher = ${sealed.cipher}, secret_key_version = ${sealed.keyVersion}
          where id = ${endpointId}`,
    );
    const { partner_id: partnerId } = held.endpoint;
    const action = "webhook_endpoint.secret_rotated";
    await auditEndpoint(tx, context, { action, endpointId, partnerId });
    return { ok: true, endpointId, secret };
  });
}
