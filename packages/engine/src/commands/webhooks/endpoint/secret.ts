/** Secrets that sign webhooks: 32 random bytes as Standard Webhooks writes them, sealed like private codes. */
import { randomBytes } from "node:crypto";
import { openCode, sealCode, type SealedCode } from "../../codes/code-vault.ts";
import type { CodeKeyRing } from "../../settings.ts";

const SECRET_BYTES = 32;
const PREFIX = "whsec_";
const GIVEN = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/** Whether a text is a secret: 24 to 64 bytes, as the standard asks. */
export function isSecret(text: string): boolean {
  const bytes = Buffer.from(text.slice(PREFIX.length), "base64").length;
  return GIVEN.test(text) && bytes >= 24 && bytes <= 64;
}

/** Columns of an endpoint's secrets. */
export interface SecretColumns {
  readonly secret_cipher: Uint8Array;
  readonly secret_key_version: number;
  readonly old_secret_cipher: Uint8Array | null;
  readonly old_secret_key_version: number | null;
  readonly old_secret_until: string | null;
}

export function sealSecret(secret: string, ring: CodeKeyRing): SealedCode {
  return sealCode(secret, ring);
}

/** The secrets that sign at this moment, the newest first. */
export function openSecrets(kept: SecretColumns, ring: CodeKeyRing, now: Date): string[] {
  const open = (cipher: Uint8Array, keyVersion: number) =>
    openCode({ cipher: Buffer.from(cipher), keyVersion }, ring);
  const { old_secret_cipher: old, old_secret_key_version: version, old_secret_until } = kept;
  const isOldGood = old && version && old_secret_until && new Date(old_secret_until) > now;
  return [
    open(kept.secret_cipher, kept.secret_key_version),
    ...(isOldGood ? [open(old, version)] : []),
  ];
}
