/** Reads keys, never their secrets. */
import type { Id, Instant } from "../../../pricing/model.ts";
import { askingPartner, mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { instant, instantOrNull, rows, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";

export interface KeyReport {
  readonly keyId: Id;
  readonly partnerId: Id | null;
  readonly label: string;
  readonly channel: string;
  /** How its secret begins. */
  readonly shownPrefix: string;
  readonly status: "ACTIVE" | "REVOKED";
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
  /** To the minute; null when it never was. */
  readonly lastUsedAt: Instant | null;
}

type KeyRow = Omit<KeyReport, Times> & { readonly [time in Times]: string | null };
type Times = "createdAt" | "revokedAt" | "lastUsedAt";

/** Every key this admin may see: active ones first, the newest of them first. There are few. */
export async function listKeys(
  context: CommandContext,
): Promise<CommandResult<{ readonly keys: readonly KeyReport[] }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const partner = askingPartner(context);
  const found = await rows<KeyRow>(
    context.em.fork(),
    sql`select id as "keyId", partner_id as "partnerId", label, channel, shown_prefix as "shownPrefix", status,
               created_at as "createdAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"
        from api_key where ${partner}::uuid is null or partner_id = ${partner}
        order by status, id desc`,
  );
  const keys = found.map((key) => ({
    ...key,
    createdAt: instant(key.createdAt!),
    revokedAt: instantOrNull(key.revokedAt),
    lastUsedAt: instantOrNull(key.lastUsedAt),
  }));
  return { ok: true, keys };
}
