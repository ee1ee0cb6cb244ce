/** The secret of a till's key. */
import { randomBytes } from "node:crypto";

/** Says what it is to whoever finds it, and to programs that look for secrets in repositories. */
const PREFIX = "8521_till_";
const SHOWN = PREFIX.length + 4;

/** 256 random bits, base64url. */
export function newKeySecret(): string {
  return PREFIX + randomBytes(32).toString("base64url");
}

/** Whether a text looks like one; nothing else is looked up. */
export function isKeySecret(text: string): boolean {
  return text.startsWith(PREFIX) && text.length === PREFIX.length + 43;
}

/** As much of a secret as may be shown, so that people can tell keys apart. */
export function shownPrefix(secret: string): string {
  return secret.slice(0, SHOWN);
}
