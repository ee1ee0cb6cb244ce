import { conditionType } from "../eligibility/conditions/registry.ts";
import type { CompiledCondition } from "../eligibility/condition-definition.ts";
import { discountTypes } from "../discount-types/registry.ts";
import type { Condition, Discount, Id, Range, Result, RuleSet, Scope } from "../model.ts";
import { canonicalJson } from "./canonical-json.ts";
import { checkRuleSet } from "./check-rule-set.ts";
import type { CompiledDiscount, CompiledRuleSet, StepNumber } from "./compiled.ts";
import { buildLineIndex, newMatchSheet } from "./line-index.ts";
import { type CompiledScope, compileScope } from "./scope.ts";
import { sha256 } from "./sha256.ts";

/** Reads rules from the outside and compiles them; every problem names its field. */
export function readRuleSet(input: unknown): Result<{ rules: CompiledRuleSet }> {
  const checked = checkRuleSet(input);
  return checked.ok ? { ok: true, rules: compileRuleSet(checked.ruleSet) } : checked;
}

/** The hash of a rule set: SHA-256 of its canonical JSON, whatever order the rules were given in. */
export function hashRuleSet(ruleSet: RuleSet): string {
  return hashSorted(sortedById(ruleSet.discounts), sortedById(ruleSet.ranges ?? []));
}

/**
 * Makes rules ready to price with: copied (later changes to the input change nothing), sorted, indexed and hashed.
 * Compile once, price any number of carts. The rules must be well-formed, as those of a database are that checked
 * them when they were written; `readRuleSet` is for all others.
 */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const discounts = ruleSet.discounts.map((rule) => frozenCopy(rule));
  return compileOwned({
    ...ruleSet,
    discounts,
    ranges: (ruleSet.ranges ?? []).map((range) => frozenCopy(range)),
  });
}

/**
 * The same without a copy, for rules that nobody else holds or changes: a snapshot's, read a moment ago. Copying is
 * most of the work when a rule set prices a single cart.
 */
export function compileOwned(ruleSet: RuleSet): CompiledRuleSet {
  const ranges = new Map((ruleSet.ranges ?? []).map((range) => [range.id, range]));
  const scopes = scopeTable(ranges);
  const discounts = inOrder(ruleSet.discounts);
  const ordinals = new Map(discounts.map((discount, ordinal) => [discount.id, ordinal]));
  const compiled = discounts.map((discount, ordinal) =>
    compileDiscount(discount, ordinal, ordinals, scopes.of),
  );
  const indexed = new Set<CompiledScope>();
  const { triggered, bySession } = postTriggers(compiled, indexed);
  return {
    hash: ruleSet.excerptOf ?? hashRuleSet(ruleSet),
    discounts: compiled,
    byId: new Map(compiled.map((rule) => [rule.discount.id, rule])),
    ranges,
    index: buildLineIndex(indexed),
    triggered,
    bySession,
    sheet: newMatchSheet(scopes.count()),
  };
}

/** Priority ascending, then id ascending by code unit. */
function inOrder(discounts: readonly Discount[]): Discount[] {
  return discounts.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
}

/** A copy that nobody can change, at any depth. Rules are plain data, so this is all it takes. */
function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((entry) => frozenCopy(entry))) as T;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    copy[name] = frozenCopy((value as Record<string, unknown>)[name]);
  }
  return Object.freeze(copy) as T;
}

function sortedById<T extends { readonly id: Id }>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function hashSorted(discounts: readonly Discount[], ranges: readonly Range[]): string {
  return sha256(
    `${discounts.map(canonicalJson).join("\n")}\n\n${ranges.map(canonicalJson).join("\n")}`,
  );
}

type ScopeOf = (scope: Scope | undefined, partnerId: Id | null) => CompiledScope;

/** Equal scopes become one, so that a cart asks each only once. */
function scopeTable(ranges: ReadonlyMap<Id, Range>): { of: ScopeOf; count: () => number } {
  const table = new Map<string, CompiledScope>();
  const scopeIn: ScopeOf = (scope, partnerId) => {
    const key = canonicalJson([partnerId, scope ?? {}]);
    let compiled = table.get(key);
    if (compiled === undefined) {
      compiled = compileScope(scope, partnerId, ranges, { ordinal: table.size, key });
      table.set(key, compiled);
    }
    return compiled;
  };
  return { of: scopeIn, count: () => table.size };
}

function compileDiscount(
  discount: Discount,
  ordinal: number,
  ordinals: ReadonlyMap<Id, number>,
  scopes: ScopeOf,
): CompiledDiscount {
  const { config, partnerId, level } = discount;
  const definition = discountTypes.get(config.type)!;
  const scopeOf = (scope: Scope | undefined) => scopes(scope, partnerId ?? null);
  const scope = scopeOf(discount.scope);
  const plan = definition.compile(config, { level, scope, scopeOf });
  return {
    ordinal,
    discount,
    definition,
    plan,
    step: stepOf(discount, definition.multiBuy),
    scope,
    triggers: definition.triggers?.(plan, scope) ?? [scope],
    condition: discount.condition ? compileCondition(discount.condition, scopeOf) : null,
    excludes: discount.excludedDiscountIds.flatMap((id) => ordinals.get(id) ?? []),
    startsAt: discount.startsAt ?? -Infinity,
    endsAt: discount.endsAt ?? Infinity,
    cap: discount.maxDiscountAmount ?? Infinity,
    running: discount.minimumBasis === "RUNNING",
    open: asksNobody(discount),
  };
}

function stepOf({ level }: Discount, multiBuy: boolean): StepNumber {
  if (level === "SHIPPING") return 3;
  if (level === "CART") return 2;
  return multiBuy ? 1 : 0;
}

function asksNobody({ availability, limits, windows }: Discount): boolean {
  return (
    availability.kind === "EVERYONE" &&
    limits.total == null &&
    limits.perCustomer == null &&
    (windows ?? []).length === 0
  );
}

function compileCondition(
  condition: Condition,
  scopeOf: (scope: Scope | undefined) => CompiledScope,
): CompiledCondition {
  const compile = (member: Condition): CompiledCondition =>
    conditionType(member.type).compile(member, { scopeOf, compile, definitionOf: conditionType });
  return compile(condition);
}

/** Posts every active automatic discount under the scopes that make it a candidate, or under its affiliates. */
function postTriggers(
  rules: readonly CompiledDiscount[],
  indexed: Set<CompiledScope>,
): Pick<CompiledRuleSet, "triggered" | "bySession"> {
  const triggered: number[][] = [];
  const bySession = new Map<Id, number[]>();
  for (const { discount, ordinal, triggers } of rules) {
    const { availability } = discount;
    if (!discount.automatic || discount.status !== "ACTIVE") continue;
    if (availability.kind === "SESSION") {
      const affiliates = availability.affiliateIds.length > 0 ? availability.affiliateIds : ["*"];
      for (const affiliate of affiliates) push(bySession, affiliate, ordinal);
    } else if (availability.kind !== "ASSIGNED") {
      for (const scope of triggers) {
        indexed.add(scope);
        (triggered[scope.ordinal] ??= []).push(ordinal);
      }
    }
  }
  return { triggered, bySession };
}

function push(map: Map<Id, number[]>, key: Id, ordinal: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [ordinal]);
  else list.push(ordinal);
}
