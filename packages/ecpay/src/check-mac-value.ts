import { createHash, timingSafeEqual } from "node:crypto";
import { checkMacEncode } from "./url-encode.ts";

/** Field names and their raw (decoded once) values. An empty value that is sent is part of it. */
export type EcpayFields = ReadonlyMap<string, string>;

/** The two secrets of a merchant. */
export interface SigningKeys {
  readonly hashKey: string;
  readonly hashIv: string;
}

/** The name of the field that carries the signature. */
export const CHECK_MAC_VALUE = "CheckMacValue";

/**
 * ECPay's signature: every field but itself, sorted by lower-cased name in byte order, joined as
 * `HashKey=…&k=v&…&HashIV=…`, encoded by {@link checkMacEncode}, SHA-256, upper-case hex.
 *
 * It proves that a key holder wrote the message, and nothing about whose order or how much:
 * compare merchant, trade number and amount besides.
 *
 * @throws Error when a key is blank.
 */
export function checkMacValue(fields: EcpayFields, keys: SigningKeys): string {
  if (!keys.hashKey.trim() || !keys.hashIv.trim()) throw new Error("ECPay HashKey/HashIV missing");
  const body = [...fields]
    .filter(([name]) => name !== CHECK_MAC_VALUE)
    .sort(([a], [b]) => compareBytes(lowerAscii(a), lowerAscii(b)))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const preimage = checkMacEncode(`HashKey=${keys.hashKey}&${body}&HashIV=${keys.hashIv}`);
  return createHash("sha256").update(preimage, "utf8").digest("hex").toUpperCase();
}

/** Whether a message carries the signature its fields ask for. Compares in constant time. */
export function hasValidCheckMacValue(fields: EcpayFields, keys: SigningKeys): boolean {
  const given = fields.get(CHECK_MAC_VALUE) ?? "";
  // Also refuses an MD5 value, and keeps timingSafeEqual from throwing on unequal lengths.
  if (!/^[0-9A-F]{64}$/.test(given)) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(checkMacValue(fields, keys)));
}

/** The same fields with their signature added. */
export function sign(fields: EcpayFields, keys: SigningKeys): Map<string, string> {
  const signed = new Map(fields);
  signed.set(CHECK_MAC_VALUE, checkMacValue(fields, keys));
  return signed;
}

/** Names are ASCII; a locale-aware lower-casing or comparison would order them differently. */
function lowerAscii(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
