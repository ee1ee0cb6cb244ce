/** Seals the endpoints' secrets under the newest key, when the codes are. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { openCode, sealCode } from "../../codes/code-vault.ts";
import { changed, rows, sql } from "../../ground/sql.ts";
import type { CodeKeyRing } from "../../settings.ts";
import type { SecretColumns } from "./secret.ts";

/** There are few endpoints: all at once, in the caller's transaction. */
export async function resealSecrets(tx: EntityManager, ring: CodeKeyRing): Promise<void> {
  const old = await rows<SecretColumns & { readonly id: Id }>(
    tx,
    sql`select id, secret_cipher, secret_key_version, old_secret_cipher, old_secret_key_version, old_secret_until
        from webhook_endpoint
        where secret_key_version <> ${ring.currentVersion} or old_secret_key_version <> ${ring.currentVersion}
        order by id for no key update`,
  );
  for (const kept of old) {
    const current = reseal(kept.secret_cipher, kept.secret_key_version, ring);
    const before =
      kept.old_secret_cipher && kept.old_secret_key_version
        ? reseal(kept.old_secret_cipher, kept.old_secret_key_version, ring)
        : null;
    await changed(
      tx,
      sql`update webhook_endpoint set secret_cipher = ${current.cipher}, secret_key_version = ${current.keyVersion},
            old_secret_cipher = ${before?.cipher ?? null}, old_secret_key_version = ${before?.keyVersion ?? null}
          where id = ${kept.id}`,
    );
  }
}

function reseal(cipher: Uint8Array, keyVersion: number, ring: CodeKeyRing) {
  return sealCode(openCode({ cipher: Buffer.from(cipher), keyVersion }, ring), ring);
}
