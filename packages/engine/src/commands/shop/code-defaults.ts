/** What the environment says about new codes. */
import { type CodeFormat, readCodeFormat } from "../../codes/index.ts";
import type { VoucherDefaults } from "../settings.ts";
import type { Environment } from "./secrets.ts";

/** 10 wrong codes a minute from one network prefix, all day: what the attempt limits let through. */
export const GUESSES_PER_DAY = 14_400;

/** 60 bits in three groups that a person can read out. */
const USUAL_FORMAT = "{####}-{####}-{####}";

/**
 * Defaults of new codes: `CODE_FORMAT` (a pattern or `uuid`), `DEFAULT_EXPIRATION_DAYS`,
 * `MAX_REDEMPTIONS_PER_CUSTOMER`, `ALLOWED_DOMAINS` (comma separated), `DISCOUNT_TYPE`.
 *
 * @throws Error when a variable makes no sense; the sentence says what to set.
 */
export function voucherDefaults(env: Environment): VoucherDefaults {
  return {
    codeFormat: formatOf(env.CODE_FORMAT?.trim() || USUAL_FORMAT),
    expirationDays: countOf(env, "DEFAULT_EXPIRATION_DAYS"),
    maxRedemptionsPerCustomer: countOf(env, "MAX_REDEMPTIONS_PER_CUSTOMER"),
    allowedDomains: (env.ALLOWED_DOMAINS ?? "")
      .split(",")
      .map((domain) => domain.trim().toLowerCase())
      .filter(Boolean),
    discountType: env.DISCOUNT_TYPE?.trim() || null,
  };
}

/** `CODE_HANDWRITTEN`: the regular expression every hand-written code must match, `^[A-Z][0-9]{5}$` for example. */
export function handwrittenPattern(env: Environment): RegExp | null {
  const source = env.CODE_HANDWRITTEN?.trim();
  if (!source) return null;
  try {
    return new RegExp(source, "u");
  } catch {
    throw new Error("CODE_HANDWRITTEN must be a regular expression, such as ^[A-Z][0-9]{5}$.");
  }
}

function formatOf(text: string): CodeFormat {
  const format: CodeFormat =
    text.toLowerCase() === "uuid" ? { kind: "UUID" } : { kind: "PATTERN", pattern: text };
  if (readCodeFormat(format).ok) return format;
  throw new Error(`CODE_FORMAT must be "uuid" or a pattern such as ${USUAL_FORMAT}.`);
}

function countOf(env: Environment, name: string): number | null {
  const text = env[name]?.trim();
  if (!text) return null;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new Error(`${name} must be a whole number from 1.`);
  return count;
}
