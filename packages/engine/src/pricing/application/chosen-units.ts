import { PERCENT_ONE, payableAfterPercent, rateUnits } from "../../money/index.ts";
import type { UnitBenefit } from "../model.ts";
import { type Parts, takeOff } from "./parts.ts";
import { claim, type UnitPool, type UnitRun } from "./unit-pool.ts";

/** A unit benefit read once: `percent` in rate units, or an amount or price in minor units. */
export interface UnitBenefitPlan {
  readonly kind: UnitBenefit["kind"];
  readonly value: number;
}

export function planUnitBenefit(benefit: UnitBenefit): UnitBenefitPlan {
  if (benefit.kind === "PERCENTAGE")
    return { kind: benefit.kind, value: rateUnits(benefit.percentOff) };
  if (benefit.kind === "FIXED_AMOUNT") return { kind: benefit.kind, value: benefit.amountOff };
  return { kind: benefit.kind, value: benefit.price };
}

/** Units that were picked to be discounted, summed up per line: their value, and what fixed benefits take off. */
export interface ChosenUnits {
  readonly values: Map<number, number>;
  readonly fixedOff: Map<number, number>;
}

export function chooseNone(): ChosenUnits {
  return { values: new Map(), fixedOff: new Map() };
}

/** What a fixed benefit takes off one unit; 0 for a percentage, which is worked out per line. */
export function fixedOffUnit(benefit: UnitBenefitPlan, price: number): number {
  if (benefit.kind === "FIXED_AMOUNT") return Math.min(price, benefit.value);
  if (benefit.kind === "FIXED_PRICE") return Math.max(0, price - benefit.value);
  return 0;
}

/** Whether the benefit can lower a unit of this price at all. */
export function lowersUnit(benefit: UnitBenefitPlan, price: number): boolean {
  if (benefit.kind === "PERCENTAGE") return price > 0;
  return fixedOffUnit(benefit, price) > 0;
}

/** Picks `count` units of a run. */
export function choose(
  chosen: ChosenUnits,
  run: UnitRun,
  count: number,
  benefit: UnitBenefitPlan,
): void {
  const { position, price } = run;
  addTo(chosen.values, position, count * price);
  addTo(chosen.fixedOff, position, count * fixedOffUnit(benefit, price));
}

function addTo(map: Map<number, number>, key: number, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}

/** Takes the benefit of all chosen units off their lines, rounded once per line. */
export function takeOffChosen(parts: Parts, chosen: ChosenUnits, benefit: UnitBenefitPlan): void {
  for (const position of [...chosen.values.keys()].sort((a, b) => a - b)) {
    const value = chosen.values.get(position)!;
    parts.basis += value;
    takeOff(parts, position, offTogether(benefit, value, chosen.fixedOff.get(position)!));
  }
}

function offTogether(benefit: UnitBenefitPlan, value: number, fixedOff: number): number {
  return benefit.kind === "PERCENTAGE"
    ? value - payableAfterPercent(value, benefit.value)
    : fixedOff;
}

/** Units that belong to a group once the discount turns out to take something off. */
export type Claims = { readonly run: UnitRun; readonly count: number }[];

/** Takes claimed units out of the pool. A discount that took nothing off has claimed nothing. */
export function settleClaims(pool: UnitPool, claims: Claims, parts: Parts): void {
  if (parts.total === 0) return;
  for (const { run, count } of claims) claim(pool, run.position, count, count * run.price);
}

/** The most a benefit can take off `count` units worth at most `value` together. */
export function benefitAtMost(benefit: UnitBenefitPlan, count: number, value: number): number {
  if (benefit.kind === "FIXED_AMOUNT") return Math.min(value, count * benefit.value);
  if (benefit.kind === "FIXED_PRICE") return value;
  return benefit.value === PERCENT_ONE
    ? value
    : value - payableAfterPercent(value, benefit.value) + count;
}
