/** What an affiliate earns on an order, and on what is left of it (AFFILIATES section 3). Pure. */
import { allocate, netOf, PERCENT_ONE, rateUnits, scaleHalfUp } from "../money/index.ts";
import type { Amount, Id, LineKind, Rate } from "../pricing/model.ts";
import type { CommissionRule, ProgramTerms } from "./model.ts";

/** A line as sold, and what is still kept of it. */
export interface CommissionLine {
  readonly lineId: Id;
  readonly productId: Id;
  readonly categoryIds: readonly Id[];
  readonly kind: LineKind;
  readonly taxRate: Rate;
  /** After every discount, tax included. */
  readonly soldTotal: Amount;
  readonly soldQuantity: number;
  readonly keptTotal: Amount;
  readonly keptQuantity: number;
}

/** The part of the terms a commission depends on: frozen with it, so that a rule changed later changes nothing. */
export interface CommissionTerms extends Pick<ProgramTerms, "rules" | "base" | "capPerOrder"> {
  /** The affiliate's own rate in per cent; wins over every rule. */
  readonly ownPercent: Rate | null;
  readonly isNewCustomer: boolean;
}

/** One rule's part of a commission. */
export interface CommissionGroup {
  readonly rule: CommissionRule;
  /** What it was worked out on. */
  readonly base: Amount;
  readonly amount: Amount;
  readonly lines: readonly { readonly lineId: Id; readonly amount: Amount }[];
}

export interface Commission {
  readonly base: Amount;
  /** Before the cap. */
  readonly uncapped: Amount;
  readonly amount: Amount;
  readonly groups: readonly CommissionGroup[];
}

/**
 * The commission on what is kept. Lines are grouped by the most specific rule that names them; each group is
 * rounded half up once, then laid on its lines so that the parts add up. Asked after a refund it gives the target:
 * what is to be written is `entryFor(target, entries so far)`.
 */
export function commissionOf(lines: readonly CommissionLine[], terms: CommissionTerms): Commission {
  const groups = groupByRule(lines, terms).map(([rule, members]) =>
    earnGroup(rule, members, terms),
  );
  const uncapped = groups.reduce((sum, group) => sum + group.amount, 0);
  return {
    base: groups.reduce((sum, group) => sum + group.base, 0),
    uncapped,
    amount: terms.capPerOrder === null ? uncapped : Math.min(uncapped, terms.capPerOrder),
    groups,
  };
}

/** The entry that brings a ledger to its target: `target - sum(entries)`; 0 means write nothing. */
export function entryFor(target: Amount, entries: readonly Amount[]): Amount {
  return target - entries.reduce((sum, entry) => sum + entry, 0);
}

/** What an order would earn commission on: the base of every line that some rule names. */
export function commissionBase(lines: readonly CommissionLine[], terms: CommissionTerms): Amount {
  return commissionOf(lines, terms).base;
}

function groupByRule(
  lines: readonly CommissionLine[],
  terms: CommissionTerms,
): [CommissionRule, CommissionLine[]][] {
  const groups = new Map<Id, [CommissionRule, CommissionLine[]]>();
  for (const line of lines) {
    const rule = ruleFor(line, terms);
    if (!rule) continue;
    const group = groups.get(rule.id) ?? [rule, []];
    group[1].push(line);
    groups.set(rule.id, group);
  }
  return [...groups.values()];
}

/** Affiliate's own rate, then product, category, kind, program; ties by priority, then id. */
function ruleFor(line: CommissionLine, terms: CommissionTerms): CommissionRule | null {
  if (terms.ownPercent !== null) {
    return { id: "own-rate", earning: { kind: "PERCENTAGE", percent: terms.ownPercent } };
  }
  const fitting = terms.rules.filter((rule) => fits(rule, line, terms.isNewCustomer));
  return (
    fitting.toSorted(
      (a, b) =>
        specificity(b) - specificity(a) ||
        (a.priority ?? 100) - (b.priority ?? 100) ||
        (a.id < b.id ? -1 : 1),
    )[0] ?? null
  );
}

function fits(rule: CommissionRule, line: CommissionLine, isNewCustomer: boolean): boolean {
  if (rule.customers && (rule.customers === "NEW") !== isNewCustomer) return false;
  if (rule.productIds) return rule.productIds.includes(line.productId);
  if (rule.categoryIds) return rule.categoryIds.some((id) => line.categoryIds.includes(id));
  if (rule.kinds) return rule.kinds.includes(line.kind);
  return true;
}

/** A named buyer only decides between rules about the same lines. */
function specificity(rule: CommissionRule): number {
  const lines = rule.productIds ? 3 : rule.categoryIds ? 2 : rule.kinds ? 1 : 0;
  return 2 * lines + (rule.customers ? 1 : 0);
}

function earnGroup(
  rule: CommissionRule,
  lines: readonly CommissionLine[],
  terms: CommissionTerms,
): CommissionGroup {
  const base = baseOf(lines, terms.base, (line) => line.keptTotal);
  const amount = base === 0 ? 0 : earned(rule, base, lines, terms);
  const parts = allocate(amount, amount === 0 ? lines.map(() => 0) : lines.map((l) => l.keptTotal));
  return {
    rule,
    base,
    amount,
    lines: lines.map(({ lineId }, index) => ({ lineId, amount: parts[index]! })),
  };
}

function earned(
  { earning }: CommissionRule,
  base: Amount,
  lines: readonly CommissionLine[],
  terms: CommissionTerms,
): Amount {
  if (earning.kind === "PERCENTAGE") {
    return scaleHalfUp(base, rateUnits(earning.percent), PERCENT_ONE);
  }
  if (earning.kind === "PER_UNIT") {
    return earning.amount * lines.reduce((units, line) => units + line.keptQuantity, 0);
  }
  const sold = baseOf(lines, terms.base, (line) => line.soldTotal);
  return scaleHalfUp(earning.amount, base, sold);
}

/** With tax: the sum. Without: net once per tax rate on the sum, never per line. */
function baseOf(
  lines: readonly CommissionLine[],
  base: ProgramTerms["base"],
  totalOf: (line: CommissionLine) => Amount,
): Amount {
  const byRate = new Map<Rate, Amount>();
  for (const line of lines) {
    byRate.set(line.taxRate, (byRate.get(line.taxRate) ?? 0) + totalOf(line));
  }
  let sum = 0;
  for (const [rate, gross] of byRate) {
    sum += base === "WITH_TAX" ? gross : netOf(gross, rateUnits(rate));
  }
  return sum;
}
