import { canonicalJson, compileOwned, price, sha256 } from "../pricing/index.ts";
import { differingPaths } from "./differing-paths.ts";
import type { FrozenSnapshot, ReplayResult, Snapshot } from "./model.ts";

/**
 * Prices a frozen order again with what it was frozen with: the same pricing, byte for byte, or an incident.
 * The engine's own version is not compared: a newer engine must still give what the older one gave.
 */
export function replay(frozen: FrozenSnapshot): ReplayResult {
  if (sha256(frozen.json) !== frozen.sha256)
    return { ok: false, cause: "HASH_MISMATCH", paths: [] };
  const snapshot = readSnapshot(frozen.json);
  if (snapshot === null) return { ok: false, cause: "UNREADABLE", paths: [] };
  const { cart, rules, context, pricing } = snapshot;
  const again = price(cart, compileOwned(rules), context);
  const comparable = { ...again, engineVersion: pricing.engineVersion };
  if (canonicalJson(comparable) === canonicalJson(pricing)) return { ok: true };
  return { ok: false, cause: "PRICING_MISMATCH", paths: differingPaths(pricing, comparable) };
}

/** The snapshot in a stored text; null for what is none. */
export function readSnapshot(json: string): Snapshot | null {
  try {
    const value = JSON.parse(json) as Snapshot | null;
    const isWhole = value?.cart && value.rules && value.context && value.pricing;
    return isWhole ? value : null;
  } catch {
    return null;
  }
}
