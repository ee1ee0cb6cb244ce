/** The second level under the compiled rules of a process: their text by hash, where other processes find it. */
import type { EntityManager } from "@8521/database";
import type { RuleSet } from "../../../pricing/model.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { compiledRules, type LiveRules } from "./live-rules.ts";

/** Keeps texts for a while. It may forget, fail or lie: what it gives is hashed before it is used. */
export interface RuleShelf {
  get(key: string): Promise<string | null>;
  put(key: string, text: string, seconds: number): Promise<void>;
}

const KEPT_SECONDS = 3_600;
/** Says which rule set a generation is: written by whoever compiled it first. */
const POINTER = "rules.hash";

const shelves = new WeakMap<object, RuleShelf>();

/** Puts a shelf under every manager of this connection pool. */
export function useRuleShelf(em: EntityManager, shelf: RuleShelf): void {
  shelves.set(em.getDriver(), shelf);
}

/** The rules of this generation, when the shelf has them whole; else null. */
export async function rulesFromShelf(
  em: EntityManager,
  generation: string,
): Promise<LiveRules | null> {
  const shelf = shelves.get(em.getDriver());
  if (!shelf) return null;
  const pointer = await row<{ hash: string | null }>(
    em,
    sql`select value ->> 'hash' as hash from setting where key = ${POINTER} and value ->> 'generation' = ${generation}`,
  );
  if (!pointer?.hash) return null;
  const text = await shelf.get(keyOf(pointer.hash)).catch(() => null);
  const rules = text === null ? null : rulesIn(text);
  if (rules === null) return null;
  const live = compiledRules(generation, rules.discounts, rules.ranges);
  return live.compiled.hash === pointer.hash ? live : null;
}

/** Puts rules on the shelf for others. Nobody waits for it. */
export function putOnShelf(
  em: EntityManager,
  { generation, compiled, discounts }: LiveRules,
): void {
  const shelf = shelves.get(em.getDriver());
  if (!shelf) return;
  const rules = { discounts: [...discounts.values()], ranges: [...compiled.ranges.values()] };
  const text = JSON.stringify(rules);
  void shelf
    .put(keyOf(compiled.hash), text, KEPT_SECONDS)
    .then(() => point(em.fork(), { generation, hash: compiled.hash }))
    .catch(() => {});
}

function keyOf(hash: string): string {
  return `discounts:rules:${hash}`;
}

function rulesIn(text: string): Required<Pick<RuleSet, "discounts" | "ranges">> | null {
  try {
    const { discounts, ranges } = (JSON.parse(text) ?? {}) as Partial<RuleSet>;
    return Array.isArray(discounts) && Array.isArray(ranges) ? { discounts, ranges } : null;
  } catch {
    return null;
  }
}

async function point(
  em: EntityManager,
  to: { readonly generation: string; readonly hash: string },
) {
  await changed(
    em,
    sql`insert into setting (key, value) values (${POINTER}, ${to}::jsonb)
        on conflict (key) do update set value = excluded.value, updated_at = now()
          where setting.value is distinct from excluded.value`,
  );
}
