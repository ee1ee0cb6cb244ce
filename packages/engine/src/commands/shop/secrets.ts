/** Secrets come from the environment; only a development shop may do without. */
import { createHash } from "node:crypto";
import type { CodeKeyRing } from "../settings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const KEY_BYTES = 32;

const isProduction = (env: Environment): boolean => env.NODE_ENV === "production";

/** A key of 32 bytes from base64. Outside production a missing one is derived from its name, so that tests and tools run. */
export function secretKey(env: Environment, name: string): Uint8Array {
  const text = env[name]?.trim();
  if (text) return bytesOf(name, text);
  if (isProduction(env))
    throw new Error(
      `${name} is missing: set it to 32 random bytes in base64 (openssl rand -base64 32).`,
    );
  return createHash("sha256").update(`development only: ${name}`).digest();
}

function bytesOf(name: string, text: string): Uint8Array {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== KEY_BYTES)
    throw new Error(
      `${name} must be ${KEY_BYTES} bytes in base64, not ${bytes.length} (openssl rand -base64 32).`,
    );
  return bytes;
}

/**
 * The keys of the code vault. `CODE_KEYS` is `version:base64` pairs, comma separated, the one that seals new codes first:
 * `2:…,1:…`. `CODE_INDEX_KEY` finds codes and stays the same for ever.
 */
export function codeKeyRing(env: Environment): CodeKeyRing {
  const indexKey = secretKey(env, "CODE_INDEX_KEY");
  const text = env.CODE_KEYS?.trim();
  if (!text)
    return { indexKey, currentVersion: 1, encryptionKeys: { 1: secretKey(env, "CODE_KEYS") } };
  const keys = text.split(",").map((pair) => versionedKey(pair.trim()));
  return { indexKey, currentVersion: keys[0]![0], encryptionKeys: Object.fromEntries(keys) };
}

function versionedKey(pair: string): [version: number, key: Uint8Array] {
  const [, version, key] = /^(\d{1,4}):(.+)$/.exec(pair) ?? [];
  if (!version || !key)
    throw new Error('CODE_KEYS must be "version:base64" pairs, comma separated, newest first.');
  return [Number(version), bytesOf("CODE_KEYS", key)];
}
