import { createHash } from "node:crypto";

/** The same id for the same thing in every demo world ("product:hand-grinder"), so that addresses and examples last. */
export function seedId(thing: string): string {
  const bytes = createHash("sha256").update(`8521 demo world: ${thing}`).digest().subarray(0, 16);
  // Version 8 of RFC 9562: a UUID whose bits the application chose.
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
