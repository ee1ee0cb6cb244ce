import {
  benefitAtMost,
  choose,
  chooseNone,
  type Claims,
  lowersUnit,
  planUnitBenefit,
  settleClaims,
  takeOffChosen,
  type UnitBenefitPlan,
} from "../application/chosen-units.ts";
import { dearestFirst, freeUnits, unitPool, type UnitRun } from "../application/unit-pool.ts";
import { listValue, unitsOn } from "../candidates/basket.ts";
import type { NthUnitConfig } from "../model.ts";
import { integerIn, onlyFields, wordIn } from "../rules/fields.ts";
import type { DiscountTypeDefinition } from "./definition.ts";
import { benefitEn, benefitHasAmounts, benefitZh, checkBenefitIn } from "./unit-benefit.ts";
import { atMostEn, atMostZh } from "./words.ts";

interface Plan {
  readonly n: number;
  readonly benefit: UnitBenefitPlan;
  readonly cheapest: boolean;
  readonly most: number;
}

/** Of each run of N units, dearest first, the last is discounted (第二件半價); an odd unit left over pays in full. */
export const nthUnit: DiscountTypeDefinition<NthUnitConfig, Plan> = {
  type: "NTH_UNIT",
  levels: ["PRODUCT"],
  multiBuy: true,
  claimsUnits: true,
  hasAmounts: ({ benefit }) => benefitHasAmounts(benefit),

  check(config) {
    onlyFields(config, ["type", "n", "benefit", "pick", "maxApplications"]);
    integerIn(config, "n", { min: 2, max: 1_000_000 });
    checkBenefitIn(config, "benefit");
    wordIn(config, "pick", ["LAST_OF_RUN", "CHEAPEST"], true);
    integerIn(config, "maxApplications", { min: 1, optional: true });
  },

  compile: ({ n, benefit, pick, maxApplications }) => ({
    n,
    benefit: planUnitBenefit(benefit),
    cheapest: pick === "CHEAPEST",
    most: maxApplications ?? Infinity,
  }),

  match({ plan: { n } }, lines, basket) {
    const actual = unitsOn(basket, lines);
    return actual >= n ? null : { reason: "MINIMUM_QUANTITY_NOT_MET", required: n, actual };
  },

  apply({ plan }, lines, running, parts) {
    const pool = unitPool(running);
    const times = Math.min(plan.most, Math.floor(freeUnits(pool, lines) / plan.n));
    const runs = dearestFirst(pool, lines);
    const chosen = chooseNone();
    const claims: Claims = plan.cheapest
      ? pickCheapest(runs, times, plan, chosen)
      : pickLastOfRuns(runs, times, plan, chosen);
    takeOffChosen(parts, chosen, plan.benefit);
    settleClaims(pool, claims, parts);
  },

  savesAtMost({ plan }, lines, basket) {
    const times = Math.min(plan.most, Math.floor(unitsOn(basket, lines) / plan.n));
    return Math.min(
      listValue(basket, lines),
      benefitAtMost(plan.benefit, times + lines.length, listValue(basket, lines)),
    );
  },

  isRegular: () => false,

  describe({ n, benefit, pick, maxApplications }, { money }) {
    const nthZh = n === 2 ? "第二件" : `第 ${n} 件`;
    const zh = pick === "CHEAPEST" ? `每 ${n} 件，最低價的一件` : `每 ${n} 件，${nthZh}`;
    const which = pick === "CHEAPEST" ? "the cheapest unit" : `unit number ${n}`;
    return {
      "zh-TW": `${zh}${benefitZh(benefit, money)}${atMostZh(maxApplications)}`,
      en: `Of every ${n}, ${which} ${benefitEn(benefit, money)}${atMostEn(maxApplications)}`,
    };
  },
};

/** Runs whose last unit would not get cheaper are not made; they are the last ones, as prices fall. */
function pickLastOfRuns(
  runs: UnitRun[],
  times: number,
  { n, benefit }: Plan,
  chosen: ReturnType<typeof chooseNone>,
): Claims {
  let end = 0;
  let made = 0;
  for (const run of runs) {
    end += run.count;
    const upTo = Math.min(times, Math.floor(end / n));
    if (upTo === made) continue;
    if (!lowersUnit(benefit, run.price)) break;
    choose(chosen, run, upTo - made, benefit);
    made = upTo;
  }
  return claimFirst(runs, made * n);
}

/** The cheapest units of all are discounted; the dearest keep them company. */
function pickCheapest(
  runs: UnitRun[],
  times: number,
  { n, benefit }: Plan,
  chosen: ReturnType<typeof chooseNone>,
): Claims {
  const claims: Claims = [];
  let left = times;
  const cheapest = runs.toReversed().sort((a, b) => a.price - b.price || a.position - b.position);
  for (const run of cheapest) {
    const count = Math.min(left, run.count);
    if (count === 0) break;
    choose(chosen, run, count, benefit);
    claims.push({ run: { ...run }, count });
    run.count -= count;
    left -= count;
  }
  return [...claims, ...claimFirst(runs, times * (n - 1))];
}

function claimFirst(runs: readonly UnitRun[], units: number): Claims {
  const claims: Claims = [];
  let left = units;
  for (const run of runs) {
    const count = Math.min(left, run.count);
    if (count > 0) claims.push({ run, count });
    left -= count;
  }
  return claims;
}
