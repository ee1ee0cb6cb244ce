import { createHash } from "node:crypto";

/** HashKey and HashIV of one merchant. */
export interface MerchantKeys {
  readonly hashKey: string;
  readonly hashIv: string;
}

/** Unsigned or signed fields of one message, in the order they are sent. */
export type Fields = Record<string, string>;

/**
 * CheckMacValue, written independently of the shop's: here from `encodeURIComponent`, whose
 * differences to .NET's encoder are `%20` for a space and the bare `~` and `'`.
 */
export function checkMacValue(
  fields: Fields,
  keys: MerchantKeys,
  algorithm: "sha256" | "md5" = "sha256",
): string {
  const names = Object.keys(fields).filter((name) => name !== "CheckMacValue");
  names.sort((a, b) => {
    const [x, y] = [Buffer.from(a.toLowerCase()), Buffer.from(b.toLowerCase())];
    return Buffer.compare(x, y);
  });
  const parts = names.map((name) => `${name}=${fields[name]}`);
  const text = [`HashKey=${keys.hashKey}`, ...parts, `HashIV=${keys.hashIv}`].join("&");
  return createHash(algorithm).update(dotNetEncode(text)).digest("hex").toUpperCase();
}

/** Fields followed by their signature. */
export function signed(fields: Fields, keys: MerchantKeys): Fields {
  const { CheckMacValue: _, ...rest } = fields;
  return { ...rest, CheckMacValue: checkMacValue(rest, keys) };
}

/** Whether fields carry the signature they should. */
export function isSigned(fields: Fields, keys: MerchantKeys): boolean {
  return fields.CheckMacValue === checkMacValue(fields, keys);
}

function dotNetEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%20", "+")
    .replaceAll("~", "%7E")
    .replaceAll("'", "%27")
    .toLowerCase();
}
