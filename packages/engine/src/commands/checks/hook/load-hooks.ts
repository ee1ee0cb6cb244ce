import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { openCode } from "../../codes/code-vault.ts";
import { rows, sql } from "../../ground/sql.ts";
import type { CodeKeyRing } from "../../settings.ts";
import type { Hook } from "../ask-hook.ts";
import type { WhenSilent } from "../model.ts";

interface HookRow {
  readonly name: string;
  readonly partner_id: Id | null;
  readonly url: string;
  readonly secret_cipher: Uint8Array;
  readonly secret_key_version: number;
  readonly deadline_ms: number;
  readonly when_silent: WhenSilent;
}

/** The active hooks of these names. No names, no query. */
export async function loadHooks(
  em: EntityManager,
  ring: CodeKeyRing,
  names: readonly string[],
): Promise<ReadonlyMap<string, Hook>> {
  if (names.length === 0) return new Map();
  const found = await rows<HookRow>(
    em,
    sql`select name, partner_id, url, secret_cipher, secret_key_version, deadline_ms, when_silent
        from custom_check where name = any(${names}::text[]) and status = 'ACTIVE'`,
  );
  return new Map(found.map((row) => [row.name, hookOf(row, ring)]));
}

function hookOf(row: HookRow, ring: CodeKeyRing): Hook {
  const {
    name,
    partner_id: partnerId,
    url,
    deadline_ms: deadlineMs,
    when_silent: whenSilent,
  } = row;
  const cipher = Buffer.from(row.secret_cipher);
  const secret = openCode({ cipher, keyVersion: row.secret_key_version }, ring);
  return { name, partnerId, url, secret, deadlineMs, whenSilent };
}
