/** One stored snapshot, priced again. */
import { compileRuleSet, ENGINE_VERSION, price } from "../../../pricing/index.ts";
import type { Id } from "../../../pricing/model.ts";
import { readSnapshot, replay } from "../../../snapshot/index.ts";

export interface StoredSnapshot {
  readonly order_id: Id;
  readonly canonical: string;
  readonly sha256: string;
}

export type ReplayOutcome = "SAME" | "HASH_MISMATCH" | "UNREADABLE" | "PRICING_MISMATCH";

/** Where the frozen pricing and today's first part ways: a JSON path and both values, shortened. */
export interface Difference {
  readonly path: string;
  readonly frozen: string;
  readonly replayed: string;
}

export interface ReplayedOrder {
  readonly orderId: Id;
  readonly outcome: ReplayOutcome;
  /** Only for PRICING_MISMATCH. */
  readonly difference: Difference | null;
  /** Of the engine that priced again. */
  readonly engineVersion: string;
}

/** Prices a snapshot again and compares, byte for byte. */
export function judgeSnapshot(stored: StoredSnapshot): ReplayedOrder {
  const said = replay({ json: stored.canonical, sha256: stored.sha256 });
  const outcome = said.ok ? "SAME" : said.cause;
  const path = said.ok ? undefined : said.paths[0];
  const difference = path === undefined ? null : differenceAt(stored.canonical, path);
  return { orderId: stored.order_id, outcome, difference, engineVersion: ENGINE_VERSION };
}

function differenceAt(json: string, path: string): Difference | null {
  const snapshot = readSnapshot(json);
  if (snapshot === null) return null;
  const { cart, rules, context, pricing } = snapshot;
  const again = price(cart, compileRuleSet(rules), context);
  return { path, frozen: valueAt(pricing, path), replayed: valueAt(again, path) };
}

const SHOWN_MAX = 200;

/** What stands at `lines[0].total`, as text. */
function valueAt(value: unknown, path: string): string {
  let found: unknown = value;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    found = (found as Record<string, unknown> | null | undefined)?.[name];
  }
  const text = JSON.stringify(found) ?? "nothing";
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
