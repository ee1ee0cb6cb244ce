import type { CompiledDiscount, CompiledRuleSet } from "../rules/compiled.ts";
import { matchLines } from "../rules/line-index.ts";
import { type Basket, linesIn } from "./basket.ts";
import { type Candidate, newCandidate } from "./candidate.ts";

/**
 * The automatic candidates of a cart (PRICING section 2), in the order of section 5.1: those the index finds by
 * the lines, those of the session's affiliate, and those this customer was pre-assigned.
 */
export function gatherAutomatic(basket: Basket, rules: CompiledRuleSet): Candidate[] {
  matchLines(rules.index, basket.lines, rules.sheet);
  const ordinals = triggeredOrdinals(basket, rules);
  addOwn(ordinals, basket, rules);
  const candidates: Candidate[] = [];
  let previous = -1;
  for (const ordinal of ascending(ordinals)) {
    if (ordinal === previous) continue;
    previous = ordinal;
    candidates.push(newCandidate(rules.discounts[ordinal]!, basket));
  }
  return candidates;
}

function triggeredOrdinals(basket: Basket, rules: CompiledRuleSet): number[] {
  const { index, triggered } = rules;
  const ordinals: number[] = [];
  if (basket.lines.length === 0) return ordinals;
  for (const scope of index.everything) addAll(ordinals, triggered[scope.ordinal]!);
  for (const scope of rules.sheet.touched) addAll(ordinals, triggered[scope.ordinal]!);
  return ordinals;
}

function addAll(target: number[], source: readonly number[]): void {
  for (let at = 0; at < source.length; at++) target.push(source[at]!);
}

/** Discounts for this visitor or customer alone; they too have to match a line. */
function addOwn(
  ordinals: number[],
  basket: Basket,
  { bySession, byId, discounts }: CompiledRuleSet,
): void {
  const { sessionAffiliateId, customer } = basket.context;
  const own: number[] = [];
  if (sessionAffiliateId != null && bySession.size > 0) {
    own.push(...(bySession.get(sessionAffiliateId) ?? []), ...(bySession.get("*") ?? []));
  }
  for (const id of customer?.assignedDiscountIds ?? []) {
    const rule = byId.get(id);
    if (rule !== undefined && isOwnAutomatic(rule)) own.push(rule.ordinal);
  }
  for (const ordinal of own) if (matchesAny(discounts[ordinal]!, basket)) ordinals.push(ordinal);
}

function isOwnAutomatic({ discount }: CompiledDiscount): boolean {
  return (
    discount.automatic && discount.status === "ACTIVE" && discount.availability.kind === "ASSIGNED"
  );
}

/** Whether a line is in any of the scopes that trigger a discount. */
export function matchesAny(rule: CompiledDiscount, basket: Basket): boolean {
  return rule.triggers.some((scope) => linesIn(basket, scope).length > 0);
}

const SMALL = 24;

/** Sorted in place when there are few; typed arrays sort many the fastest. */
function ascending(values: number[]): ArrayLike<number> & Iterable<number> {
  if (values.length > SMALL) return Int32Array.from(values).sort();
  for (let at = 1; at < values.length; at++) {
    const value = values[at]!;
    let to = at;
    for (; to > 0 && values[to - 1]! > value; to--) values[to] = values[to - 1]!;
    values[to] = value;
  }
  return values;
}
