/** Who is who: the keys by which one person is known, however they write them. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Id } from "../../pricing/model.ts";

const GMAIL = new Set(["gmail.com", "googlemail.com"]);
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Lower case, without `+tag`, and without dots for Gmail; null when it is no address. */
export function emailKey(email: string): string | null {
  const text = email.normalize("NFKC").trim().toLowerCase();
  if (!EMAIL.test(text) || text.length > 254) return null;
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  const local = text.slice(0, at).replace(/\+.*$/, "");
  if (local === "") return null;
  return GMAIL.has(domain) ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}

export function emailDomain(key: string | null): string | null {
  return key === null ? null : key.slice(key.lastIndexOf("@") + 1);
}

/** E.164; a number without country is Taiwanese (`0912-345-678` is `+886912345678`). Null when it is no number. */
export function phoneKey(phone: string): string | null {
  const text = phone.normalize("NFKC").replaceAll(/[\s().-]/g, "");
  const number = text.startsWith("+")
    ? text
    : text.startsWith("00")
      ? `+${text.slice(2)}`
      : text.startsWith("0")
        ? `+886${text.slice(1)}`
        : `+${text}`;
  const trunkless = number.replace(/^\+8860/, "+886");
  return /^\+[1-9]\d{7,14}$/.test(trunkless) ? trunkless : null;
}

export type IdentityKind = "MEMBER" | "EMAIL" | "PHONE" | "LINE";

/** One way to know a person, hashed: a dump of the uses tells nobody's address. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly hash: Buffer;
}

/** Every identity of a buyer that a limit counts by, in a fixed order. */
export function identitiesOf(
  secret: Uint8Array,
  person: {
    readonly customerId: Id | null;
    readonly emailKey: string | null;
    readonly phoneKey: string | null;
  },
): Identity[] {
  const known: [IdentityKind, string | null][] = [
    ["EMAIL", person.emailKey],
    ["MEMBER", person.customerId],
    ["PHONE", person.phoneKey],
  ];
  return known.flatMap(([kind, value]) =>
    value === null ? [] : [{ kind, hash: keyedHash(secret, `identity:${kind}:${value}`) }],
  );
}

export function keyedHash(secret: Uint8Array, text: string): Buffer {
  return createHmac("sha256", secret).update(text, "utf8").digest();
}

/** A secret for a cookie: 256 bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}

/** The key to an order's page, derived from the order so that a repeated answer can give it again. */
export function orderAccessToken(secret: Uint8Array, orderId: Id): string {
  return keyedHash(secret, `order-access:${orderId}`).toString("base64url");
}

/** Whether a token opens what this hash guards; takes the same time either way. */
export function opens(token: string | null | undefined, hash: Uint8Array): boolean {
  return !!token && timingSafeEqual(tokenHash(token), Buffer.from(hash));
}
