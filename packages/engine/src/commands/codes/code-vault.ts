/**
 * Codes at rest (VOUCHERS section 1). A private code is AES-256-GCM ciphertext under a versioned key and found by
 * HMAC-SHA-256 of its key; a dump of the database can't be redeemed.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import type { CodeKeyRing } from "../settings.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SHOWN_TAIL = 4;
const SHOWN_HEAD = 3;
const LONG_ENOUGH_FOR_A_TAIL = 10;

export interface SealedCode {
  /** iv, tag, data. */
  readonly cipher: Buffer;
  readonly keyVersion: number;
}

/** Seals a code under the current key. */
export function sealCode(text: string, ring: CodeKeyRing): SealedCode {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(ring, ring.currentVersion), iv);
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return {
    cipher: Buffer.concat([iv, cipher.getAuthTag(), data]),
    keyVersion: ring.currentVersion,
  };
}

/** Opens a sealed code. Throws when it was tampered with or its key is not in the ring. */
export function openCode(sealed: SealedCode, ring: CodeKeyRing): string {
  const iv = sealed.cipher.subarray(0, IV_BYTES);
  const tag = sealed.cipher.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(ring, sealed.keyVersion), iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([
    decipher.update(sealed.cipher.subarray(IV_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString("utf8");
}

/** Finds a code by its key. */
export function codeIndex(codeKey: string, ring: CodeKeyRing): Buffer {
  return blindIndex("key", codeKey, ring);
}

/** Finds codes that read alike. */
export function skeletonIndex(skeleton: string, ring: CodeKeyRing): Buffer {
  return blindIndex("skeleton", skeleton, ring);
}

/**
 * A code as those see it who may not reveal it: `KOL-AMY-9X2M7Q2F` is `KOL-****-7Q2F`. A short code shows its head
 * only: its tail would be half of it.
 */
export function maskCode(text: string, codeKey: string): string {
  const word = /^[^\s\-_.·–—]+/u.exec(text.trim())?.[0] ?? "";
  const head = [...word].slice(0, SHOWN_HEAD).join("").toUpperCase();
  if ([...codeKey].length < LONG_ENOUGH_FOR_A_TAIL)
    return `${[...codeKey].slice(0, 1).join("")}****`;
  return `${head}-****-${codeKey.slice(-SHOWN_TAIL)}`;
}

function blindIndex(purpose: string, text: string, ring: CodeKeyRing): Buffer {
  return createHmac("sha256", keyObject(ring.indexKey))
    .update(`${purpose}:${text}`, "utf8")
    .digest();
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Node reads a key's bytes anew for each use; a key object is read once, which is four times as fast. */
function keyObject(bytes: Uint8Array): KeyObject {
  let object = keyObjects.get(bytes);
  if (!object) keyObjects.set(bytes, (object = createSecretKey(bytes)));
  return object;
}

function keyOf(ring: CodeKeyRing, version: number): KeyObject {
  const key = ring.encryptionKeys[version];
  if (!key) throw new Error(`no code key of version ${version} in the ring`);
  return keyObject(key);
}
