/**
 * The rules in force, compiled once and kept in this process. Each pricing reads the generation that the database
 * counts up on every change and compares: a stale set costs one reload, never a wrong price.
 */
import type { EntityManager } from "@8521/database";
import { type CompiledRuleSet, compileRuleSet } from "../../../pricing/index.ts";
import type { Discount, Id } from "../../../pricing/model.ts";
import { rows, sql } from "../../ground/sql.ts";
import { ruleOf } from "./load-codes.ts";
import { putOnShelf, rulesFromShelf } from "./rule-shelf.ts";

export interface LiveRules {
  readonly generation: string;
  readonly compiled: CompiledRuleSet;
  readonly discounts: ReadonlyMap<Id, Discount>;
}

interface RuleRow {
  readonly id: Id;
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

async function loadRules(em: EntityManager, generation: string): Promise<LiveRules> {
  const shelved = await rulesFromShelf(em, generation);
  if (shelved) return shelved;
  const rules = await rulesFromDatabase(em, generation);
  putOnShelf(em, rules);
  return rules;
}

async function rulesFromDatabase(em: EntityManager, generation: string): Promise<LiveRules> {
  // One statement: the generation read with the rules can't be newer than they are.
  const found = await rows<RuleRow>(
    em,
    sql`select d.id, d.version, d.status, d.rule, d.budget,
               (select value #>> '{}' from setting where key = 'rules.generation') as generation
        from discount d where d.status = 'ACTIVE' order by d.id`,
  );
  const discounts = found.map((row) => ruleOf(row.rule, row));
  return {
    generation: found[0]?.generation ?? generation,
    compiled: compileRuleSet({ discounts }),
    discounts: new Map(discounts.map((discount) => [discount.id, discount])),
  };
}
