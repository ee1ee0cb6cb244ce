import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether a webhook comes from LINE: its `x-line-signature` header is the base64 HMAC-SHA256 of
 * the **raw bytes** under the channel secret. Check before parsing: JSON written again is not the
 * same bytes.
 *
 * @throws Error when the channel secret is blank, with which anybody could sign.
 */
export function hasValidLineSignature(
  raw: Uint8Array,
  header: string | undefined,
  channelSecret: string,
): boolean {
  if (!channelSecret.trim()) throw new Error("LINE channel secret is missing.");
  const expected = createHmac("sha256", channelSecret).update(raw).digest();
  const given = Buffer.from(header ?? "", "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
