import {
  benefitAtMost,
  choose,
  chooseNone,
  type Claims,
  planUnitBenefit,
  settleClaims,
  takeOffChosen,
  type UnitBenefitPlan,
} from "../application/chosen-units.ts";
import {
  cheapestFirst,
  dearestFirst,
  freeUnits,
  unitPool,
  type UnitPool,
  type UnitRun,
} from "../application/unit-pool.ts";
import { type Basket, linesIn, listValue, unitsOn } from "../candidates/basket.ts";
import type { BuyXGetYConfig } from "../model.ts";
import { checkScopeIn } from "../rules/check-scope.ts";
import { child, integerIn, onlyFields } from "../rules/fields.ts";
import type { CompiledScope } from "../rules/scope.ts";
import type { DiscountTypeDefinition, Shortfall } from "./definition.ts";
import { splitOverlap } from "./overlap.ts";
import { benefitEn, benefitHasAmounts, benefitZh, checkBenefitIn } from "./unit-benefit.ts";
import { atMostEn, atMostZh } from "./words.ts";

interface Plan {
  readonly buy: CompiledScope;
  readonly buyUnits: number;
  readonly get: CompiledScope;
  readonly getUnits: number;
  readonly benefit: UnitBenefitPlan;
  readonly most: number;
}

/** Buy X, get Y free, at a rate, or at a price (買 X 送 Y, 加價購). A unit is used once. */
export const buyXGetY: DiscountTypeDefinition<BuyXGetYConfig, Plan> = {
  type: "BUY_X_GET_Y",
  levels: ["PRODUCT"],
  multiBuy: true,
  claimsUnits: true,
  hasAmounts: ({ get }) => benefitHasAmounts(get.benefit),

  check(config) {
    onlyFields(config, ["type", "buy", "get", "maxApplications"]);
    for (const side of ["buy", "get"]) {
      const fields = child(config, side);
      if (fields === null) continue;
      onlyFields(fields, side === "buy" ? ["scope", "quantity"] : ["scope", "quantity", "benefit"]);
      integerIn(fields, "quantity", { min: 1, max: 1_000_000 });
      checkScopeIn(fields, "scope");
      if (side === "get") checkBenefitIn(fields, "benefit");
    }
    integerIn(config, "maxApplications", { min: 1, optional: true });
  },

  compile({ buy, get, maxApplications }, { scope, scopeOf }) {
    const buyScope = buy.scope === undefined ? scope : scopeOf(buy.scope);
    return {
      buy: buyScope,
      buyUnits: buy.quantity,
      get: get.scope === undefined ? buyScope : scopeOf(get.scope),
      getUnits: get.quantity,
      benefit: planUnitBenefit(get.benefit),
      most: maxApplications ?? Infinity,
    };
  },

  triggers: ({ buy, get }) => (buy === get ? [buy] : [buy, get]),

  match({ plan }, _, basket) {
    const [buy, get] = [linesIn(basket, plan.buy), linesIn(basket, plan.get)];
    const times = countTimes(plan, buy, get, (positions) => unitsOn(basket, positions));
    return times > 0 ? null : shortfallOf(plan, buy, get, basket);
  },

  apply({ plan }, _, running, parts) {
    const pool = unitPool(running);
    const [buy, get] = [linesIn(running.basket, plan.buy), linesIn(running.basket, plan.get)];
    const times = countTimes(plan, buy, get, (positions) => freeUnits(pool, positions));
    const gets = pickGets(pool, plan, times, buy, get);
    const chosen = chooseNone();
    for (const run of gets) choose(chosen, run, run.count, plan.benefit);
    takeOffChosen(parts, chosen, plan.benefit);
    const claims: Claims = gets.map((run) => ({ run, count: run.count }));
    settleClaims(pool, [...claims, ...pickBuys(pool, plan.buyUnits * times, buy, gets)], parts);
  },

  savesAtMost({ plan }, _, basket) {
    const get = linesIn(basket, plan.get);
    const value = listValue(basket, get);
    return Math.min(value, benefitAtMost(plan.benefit, unitsOn(basket, get) + get.length, value));
  },

  isRegular: () => false,

  describe({ buy, get, maxApplications }, { money }) {
    const [zh, en] = [benefitZh(get.benefit, money), benefitEn(get.benefit, money)];
    const free = zh === "免費";
    return {
      "zh-TW": `買 ${buy.quantity} ${free ? `送 ${get.quantity}` : `件，加購 ${get.quantity} 件${zh}`}${atMostZh(maxApplications)}`,
      en: `Buy ${buy.quantity}, get ${get.quantity} ${en}${atMostEn(maxApplications)}`,
    };
  },
};

/** The largest k for which kX buy units and kY get units can be chosen disjoint. */
function countTimes(
  { buyUnits, getUnits, most }: Plan,
  buy: readonly number[],
  get: readonly number[],
  units: (positions: readonly number[]) => number,
): number {
  if (buy === get) return Math.min(most, Math.floor(units(buy) / (buyUnits + getUnits)));
  const { firstOnly, secondOnly, both } = splitOverlap(buy, get, units);
  return Math.min(
    most,
    Math.floor((firstOnly + both) / buyUnits),
    Math.floor((secondOnly + both) / getUnits),
    Math.floor((firstOnly + secondOnly + both) / (buyUnits + getUnits)),
  );
}

function shortfallOf(
  plan: Plan,
  buy: readonly number[],
  get: readonly number[],
  basket: Basket,
): Shortfall {
  const { firstOnly, secondOnly, both } = splitOverlap(buy, get, (lines) => unitsOn(basket, lines));
  const required = plan.buyUnits + plan.getUnits;
  const missing = Math.max(
    plan.buyUnits - firstOnly - both,
    plan.getUnits - secondOnly - both,
    Math.max(0, plan.buyUnits - firstOnly) + Math.max(0, plan.getUnits - secondOnly) - both,
  );
  return { reason: "MINIMUM_QUANTITY_NOT_MET", required, actual: required - missing };
}

/** The cheapest get units that leave enough buy units. */
function pickGets(
  pool: UnitPool,
  { buyUnits, getUnits }: Plan,
  times: number,
  buy: readonly number[],
  get: readonly number[],
): UnitRun[] {
  const inBuy = new Set(buy);
  let shareable = freeUnits(pool, buy) - buyUnits * times;
  let left = getUnits * times;
  const gets: UnitRun[] = [];
  for (const run of cheapestFirst(pool, get)) {
    const isShared = inBuy.has(run.position);
    const count = Math.min(left, run.count, isShared ? shareable : Infinity);
    if (count === 0) continue;
    gets.push({ ...run, count });
    left -= count;
    if (isShared) shareable -= count;
  }
  return gets;
}

/** The buy units: the dearest that are not get units. */
function pickBuys(
  pool: UnitPool,
  units: number,
  buy: readonly number[],
  gets: readonly UnitRun[],
): Claims {
  const claims: Claims = [];
  let left = units;
  for (const run of dearestFirst(pool, buy)) {
    const used = gets.find(
      ({ position, price }) => position === run.position && price === run.price,
    );
    const count = Math.min(left, run.count - (used?.count ?? 0));
    if (count > 0) claims.push({ run, count });
    left -= count;
  }
  return claims;
}
