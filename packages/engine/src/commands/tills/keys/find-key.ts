/** Finds who brings a secret. */
import type { EntityManager } from "@8521/database";
import type { Actor } from "../../context.ts";
import { tokenHash } from "../../ground/identity.ts";
import { row, sql } from "../../ground/sql.ts";
import { isKeySecret } from "./key-secret.ts";

/**
 * The till whose active key this is, as an actor; null when there is none. One statement by an index; that the key was
 * used is written once a minute.
 */
export async function findTill(
  em: EntityManager,
  secret: string,
  now: Date,
): Promise<Actor | null> {
  if (!isKeySecret(secret)) return null;
  const hash = tokenHash(secret);
  const key = await row<{ id: string; partner_id: string | null; channel: string }>(
    em,
    sql`with used as (
          update api_key set last_used_at = ${now}
          where secret_hash = ${hash} and status = 'ACTIVE'
            and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute'))
        select id, partner_id, channel from api_key where secret_hash = ${hash} and status = 'ACTIVE'`,
  );
  return key && { kind: "TILL", id: key.id, partnerId: key.partner_id, channel: key.channel };
}
