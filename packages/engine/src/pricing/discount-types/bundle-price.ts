import { allocate, payableAfterPercent, PERCENT_ONE, rateUnits } from "../../money/index.ts";
import { type Claims, settleClaims } from "../application/chosen-units.ts";
import { type Parts, takeOff } from "../application/parts.ts";
import { dearestFirst, unitPool, type UnitRun } from "../application/unit-pool.ts";
import { listValue, unitsOn } from "../candidates/basket.ts";
import type { BundlePriceConfig } from "../model.ts";
import { integerIn, onlyFields } from "../rules/fields.ts";
import type { DiscountTypeDefinition } from "./definition.ts";
import { benefitEn, benefitHasAmounts, benefitZh, checkBenefitIn } from "./unit-benefit.ts";
import { atMostEn, atMostZh } from "./words.ts";

interface Plan {
  readonly size: number;
  /** Null for a rate. */
  readonly price: number | null;
  readonly percent: number;
  readonly most: number;
}

/** Any N units of the scope for one price, or at a rate (任選 N 件); the dearest units go first. */
export const bundlePrice: DiscountTypeDefinition<BundlePriceConfig, Plan> = {
  type: "BUNDLE_PRICE",
  levels: ["PRODUCT"],
  multiBuy: true,
  claimsUnits: true,
  hasAmounts: ({ benefit }) => benefitHasAmounts(benefit),

  check(config) {
    onlyFields(config, ["type", "size", "benefit", "maxApplications"]);
    integerIn(config, "size", { min: 1, max: 1_000_000 });
    checkBenefitIn(config, "benefit", ["FIXED_PRICE", "PERCENTAGE"]);
    integerIn(config, "maxApplications", { min: 1, optional: true });
  },

  compile: ({ size, benefit, maxApplications }) => ({
    size,
    price: benefit.kind === "FIXED_PRICE" ? benefit.price : null,
    percent: benefit.kind === "PERCENTAGE" ? rateUnits(benefit.percentOff) : 0,
    most: maxApplications ?? Infinity,
  }),

  match({ plan: { size } }, lines, basket) {
    const actual = unitsOn(basket, lines);
    return actual >= size ? null : { reason: "MINIMUM_QUANTITY_NOT_MET", required: size, actual };
  },

  apply({ plan }, lines, running, parts) {
    const pool = unitPool(running);
    const bundles = makeBundles(dearestFirst(pool, lines), plan);
    const values = valueByLine(bundles.claims);
    for (const value of values.values()) parts.basis += value;
    if (plan.price === null) takeOffRate(parts, values, plan.percent);
    else takeOffTogether(parts, values, bundles.off);
    settleClaims(pool, bundles.claims, parts);
  },

  savesAtMost({ plan }, lines, basket) {
    const value = listValue(basket, lines);
    if (plan.price !== null || plan.percent === PERCENT_ONE) return value;
    return Math.min(value, value - payableAfterPercent(value, plan.percent) + lines.length);
  },

  isRegular: () => false,

  describe({ size, benefit, maxApplications }, { money }) {
    const price = benefitEn(benefit, money);
    return {
      "zh-TW": `任選 ${size} 件 ${benefitZh(benefit, money)}${atMostZh(maxApplications)}`,
      en: `Any ${size} ${price}${atMostEn(maxApplications)}`,
    };
  },
};

interface Bundles {
  readonly claims: Claims;
  /** What a fixed price takes off all bundles together. */
  off: number;
}

/**
 * Makes bundles from the dearest units on. Bundles inside one run of equal units are made all at once, so that
 * a line of a million units is one multiplication. Sums fall from bundle to bundle: the first that would not be
 * lowered ends it.
 */
function makeBundles(runs: readonly UnitRun[], { size, price, most }: Plan): Bundles {
  const bundles: Bundles = { claims: [], off: 0 };
  let left = most;
  let at = 0;
  let used = 0;
  while (at < runs.length && left > 0) {
    const run = runs[at]!;
    const whole = Math.min(left, Math.floor((run.count - used) / size));
    const sum = whole > 0 ? run.price * size : 0;
    if (whole > 0 && sum > (price ?? 0)) {
      bundles.claims.push({ run, count: whole * size });
      bundles.off += whole * (sum - (price ?? 0));
      used += whole * size;
      left -= whole;
    } else {
      const mixed = whole > 0 ? null : takeMixed(runs, at, used, size);
      if (mixed === null || mixed.sum <= (price ?? 0)) break;
      bundles.claims.push(...mixed.claims);
      bundles.off += mixed.sum - (price ?? 0);
      left -= 1;
      ({ at, used } = mixed);
    }
    if (used === runs[at]?.count) [at, used] = [at + 1, 0];
  }
  return bundles;
}

/** One bundle across several runs, or null when too few units are left. */
function takeMixed(
  runs: readonly UnitRun[],
  from: number,
  usedBefore: number,
  size: number,
): { claims: Claims; sum: number; at: number; used: number } | null {
  const claims: Claims = [];
  let [at, used, missing, sum] = [from, usedBefore, size, 0];
  while (missing > 0) {
    const run = runs[at];
    if (run === undefined) return null;
    const count = Math.min(missing, run.count - used);
    claims.push({ run, count });
    sum += count * run.price;
    missing -= count;
    used += count;
    if (missing > 0) [at, used] = [at + 1, 0];
  }
  return { claims, sum, at, used };
}

/** Value of the bundled units by line, lines ascending. */
function valueByLine(claims: Claims): Map<number, number> {
  const sorted = claims.toSorted((a, b) => a.run.position - b.run.position);
  const values = new Map<number, number>();
  for (const { run, count } of sorted) {
    values.set(run.position, (values.get(run.position) ?? 0) + count * run.price);
  }
  return values;
}

function takeOffRate(parts: Parts, values: ReadonlyMap<number, number>, percent: number): void {
  for (const [position, value] of values) {
    takeOff(parts, position, value - payableAfterPercent(value, percent));
  }
}

/** In proportion to what the bundled units of each line cost. */
function takeOffTogether(parts: Parts, values: ReadonlyMap<number, number>, off: number): void {
  if (off === 0) return;
  const shares = allocate(off, [...values.values()]);
  [...values.keys()].forEach((position, at) => takeOff(parts, position, shares[at]!));
}
