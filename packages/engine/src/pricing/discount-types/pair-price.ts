import { allocate } from "../../money/index.ts";
import { type Claims, settleClaims } from "../application/chosen-units.ts";
import { takeOff } from "../application/parts.ts";
import {
  dearestFirst,
  freeUnits,
  unitPool,
  type UnitPool,
  type UnitRun,
} from "../application/unit-pool.ts";
import { linesIn, listValue, unitsOn } from "../candidates/basket.ts";
import type { PairPriceConfig } from "../model.ts";
import { checkScopeIn } from "../rules/check-scope.ts";
import { amountIn, integerIn, onlyFields } from "../rules/fields.ts";
import type { CompiledScope } from "../rules/scope.ts";
import type { DiscountTypeDefinition } from "./definition.ts";
import { splitOverlap } from "./overlap.ts";
import { atMostEn, atMostZh } from "./words.ts";

interface Plan {
  readonly first: CompiledScope;
  readonly second: CompiledScope;
  readonly price: number;
  readonly most: number;
}

/** One unit of scope A with one of scope B for a price (紅配綠): as many pairs as there are, dearest with dearest. */
export const pairPrice: DiscountTypeDefinition<PairPriceConfig, Plan> = {
  type: "PAIR_PRICE",
  levels: ["PRODUCT"],
  multiBuy: true,
  claimsUnits: true,
  hasAmounts: () => true,

  check(config) {
    onlyFields(config, ["type", "first", "second", "price", "maxApplications"]);
    checkScopeIn(config, "first", false);
    checkScopeIn(config, "second", false);
    amountIn(config, "price");
    integerIn(config, "maxApplications", { min: 1, optional: true });
  },

  compile: ({ first, second, price, maxApplications }, { scopeOf }) => ({
    first: scopeOf(first),
    second: scopeOf(second),
    price,
    most: maxApplications ?? Infinity,
  }),

  triggers: ({ first, second }) => [first, second],

  match({ plan }, _, basket) {
    const { firstOnly, secondOnly, both } = splitOverlap(
      linesIn(basket, plan.first),
      linesIn(basket, plan.second),
      (positions) => unitsOn(basket, positions),
    );
    if (pairCount(firstOnly, secondOnly, both) > 0) return null;
    const actual = Math.min(1, firstOnly + secondOnly + both);
    return { reason: "MINIMUM_QUANTITY_NOT_MET", required: 2, actual };
  },

  apply({ plan }, _, running, parts) {
    const pool = unitPool(running);
    const [first, second] = pickSides(
      pool,
      plan,
      linesIn(running.basket, plan.first),
      linesIn(running.basket, plan.second),
    );
    const pairs = pairUp(first, second, plan.price);
    const byLine = [...pairs.values].sort(([a], [b]) => a - b);
    for (const [, value] of byLine) parts.basis += value;
    if (pairs.off === 0) return;
    const shares = allocate(
      pairs.off,
      byLine.map(([, value]) => value),
    );
    byLine.forEach(([position], at) => takeOff(parts, position, shares[at]!));
    settleClaims(pool, pairs.claims, parts);
  },

  savesAtMost({ plan }, _, basket) {
    const [first, second] = [linesIn(basket, plan.first), linesIn(basket, plan.second)];
    return Math.min(basket.subtotal, listValue(basket, first) + listValue(basket, second));
  },

  isRegular: () => false,

  describe({ price, maxApplications }, { money }) {
    return {
      "zh-TW": `兩區各任選一件，一組 ${money(price)}${atMostZh(maxApplications)}`,
      en: `One of each group together for ${money(price)}${atMostEn(maxApplications)}`,
    };
  },
};

/** The most pairs that can be made when some units could stand on either side. */
function pairCount(firstOnly: number, secondOnly: number, both: number): number {
  return Math.min(
    firstOnly + both,
    secondOnly + both,
    Math.floor((firstOnly + secondOnly + both) / 2),
  );
}

/**
 * The units of either side, dearest first. The first side takes its dearest, but of the units that could stand
 * on both only as many as leave the second side enough; the second takes its dearest of the rest.
 */
function pickSides(
  pool: UnitPool,
  plan: Plan,
  firstLines: readonly number[],
  secondLines: readonly number[],
): [UnitRun[], UnitRun[]] {
  const counts = splitOverlap(firstLines, secondLines, (positions) => freeUnits(pool, positions));
  const { firstOnly, secondOnly, both } = counts;
  const times = Math.min(plan.most, pairCount(firstOnly, secondOnly, both));
  const bothForFirst = both - Math.max(0, times - secondOnly);
  const first = takeRuns(dearestFirst(pool, firstLines), times, new Set(secondLines), bothForFirst);
  const rest = dearestFirst(pool, secondLines).map((run) => without(run, first));
  return [first, takeRuns(rest, times, new Set(), 0)];
}

function takeRuns(
  runs: readonly UnitRun[],
  units: number,
  rationed: ReadonlySet<number>,
  ration: number,
): UnitRun[] {
  const taken: UnitRun[] = [];
  let left = units;
  let rationLeft = ration;
  for (const run of runs) {
    const isRationed = rationed.has(run.position);
    const count = Math.min(left, run.count, isRationed ? rationLeft : Infinity);
    if (count === 0) continue;
    taken.push({ ...run, count });
    left -= count;
    if (isRationed) rationLeft -= count;
  }
  return taken;
}

function without(run: UnitRun, taken: readonly UnitRun[]): UnitRun {
  const used = taken.find(
    ({ position, price }) => position === run.position && price === run.price,
  );
  return { ...run, count: run.count - (used?.count ?? 0) };
}

/** Pairs two lists of equal length run by run; pairs that would not get cheaper are the last, and are not made. */
function pairUp(
  first: readonly UnitRun[],
  second: readonly UnitRun[],
  price: number,
): { claims: Claims; values: Map<number, number>; off: number } {
  const claims: Claims = [];
  const values = new Map<number, number>();
  let off = 0;
  let [a, b, usedA, usedB] = [0, 0, 0, 0];
  while (a < first.length && b < second.length) {
    const [runA, runB] = [first[a]!, second[b]!];
    const saving = runA.price + runB.price - price;
    if (saving <= 0) break;
    const count = Math.min(runA.count - usedA, runB.count - usedB);
    off += count * saving;
    for (const run of [runA, runB]) {
      claims.push({ run, count });
      values.set(run.position, (values.get(run.position) ?? 0) + count * run.price);
    }
    [usedA, usedB] = [usedA + count, usedB + count];
    if (usedA === runA.count) [a, usedA] = [a + 1, 0];
    if (usedB === runB.count) [b, usedB] = [b + 1, 0];
  }
  return { claims, values, off };
}
