/**
 * The rules in force, compiled once and kept in this process. Each pricing reads the generation that the database
 * counts up on every change and compares: a stale set costs one reload, never a wrong price.
 */
import type { EntityManager } from "@8521/database";
import { type CompiledRuleSet, compileRuleSet } from "../../../pricing/index.ts";
import type { Discount, Id, Range } from "../../../pricing/model.ts";
import { rows, sql } from "../../ground/sql.ts";
import { rangeColumns, rangeOf, type RangeRow } from "../../ranges/range-rows.ts";
import { ruleOf } from "./load-codes.ts";
import { putOnShelf, rulesFromShelf } from "./rule-shelf.ts";

export interface LiveRules {
  readonly generation: string;
  readonly compiled: CompiledRuleSet;
  readonly discounts: ReadonlyMap<Id, Discount>;
}

interface RuleRow extends RangeRow {
  /** Whether the row is a rule or a range. */
  readonly is_rule: boolean;
  readonly version: number;
  readonly status: string;
  readonly rule: Discount;
  readonly budget: number | null;
  readonly generation: string;
}

/** By connection pool: a process that serves two databases keeps two sets. */
const kept = new WeakMap<object, Promise<LiveRules>>();

/** The compiled rules of this generation or a later one. */
export async function liveRules(em: EntityManager, generation: string): Promise<LiveRules> {
  const pool = em.getDriver();
  const known = kept.get(pool);
  if (known) {
    const rules = await known.catch(() => null);
    if (rules && rules.generation === generation) return rules;
    if (kept.get(pool) !== known) return liveRules(em, generation);
  }
  const loading = loadRules(em, generation);
  kept.set(pool, loading);
  loading.catch(() => kept.delete(pool));
  return loading;
}

/** Drops the compiled rules; the next pricing loads them anew. For those who listen to `rules_changed`. */
export function forgetRules(em: EntityManager): void {
  kept.delete(em.getDriver());
}

const GENERATION = sql`(select value #>> '{}' from setting where key = 'rules.generation')`;

async function loadRules(em: EntityManager, generation: string): Promise<LiveRules> {
  const shelved = await rulesFromShelf(em, generation);
  if (shelved) return shelved;
  const rules = await rulesFromDatabase(em, generation);
  putOnShelf(em, rules);
  return rules;
}

/** Active rules and the ranges they name, compiled. Equal rules and ranges hash alike, wherever they came from. */
export function compiledRules(
  generation: string,
  discounts: readonly Discount[],
  ranges: readonly Range[],
): LiveRules {
  return {
    generation,
    compiled: compileRuleSet({ discounts, ...(ranges.length > 0 ? { ranges } : {}) }),
    discounts: new Map(discounts.map((discount) => [discount.id, discount])),
  };
}

async function rulesFromDatabase(em: EntityManager, generation: string): Promise<LiveRules> {
  // One statement: the generation read with the rules can't be newer than they are.
  const found = await rows<RuleRow>(
    em,
    sql`select true as is_rule, d.id, d.version, d.status, d.rule, d.budget, ${GENERATION} as generation,
               null::uuid as partner_id, null::jsonb as name, null::jsonb as members
        from discount d where d.status = 'ACTIVE'
        union all
        select false, named.id, 0, '', null, null, ${GENERATION}, named.partner_id, named.name, named.members
        from (select ${rangeColumns()} from range r
              where exists (select from discount_range n join discount d on d.id = n.discount_id
                            where n.range_id = r.id and d.status = 'ACTIVE')) named
        order by id`,
  );
  const rules = found.filter(({ is_rule }) => is_rule);
  const ranges = found.filter(({ is_rule }) => !is_rule);
  return compiledRules(
    found[0]?.generation ?? generation,
    rules.map((row) => ruleOf(row.rule, row)),
    ranges.map(rangeOf),
  );
}
