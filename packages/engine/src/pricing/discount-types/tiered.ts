import { payableAfterPercent, rateUnits } from "../../money/index.ts";
import { currentValue } from "../application/running.ts";
import { takeOff, takeOffAcross } from "../application/parts.ts";
import { listValue, unitsOn } from "../candidates/basket.ts";
import type { Tier, TieredConfig } from "../model.ts";
import {
  booleanIn,
  eachIn,
  type Fields,
  integerIn,
  listIn,
  onlyFields,
  refuse,
  wordIn,
} from "../rules/fields.ts";
import type { DiscountTypeDefinition, SentenceTools } from "./definition.ts";
import { benefitEn, benefitHasAmounts, benefitZh, checkBenefitIn } from "./unit-benefit.ts";

interface Plan {
  readonly byAmount: boolean;
  readonly tiers: readonly (Tier & { readonly percent: number })[];
  readonly repeat: boolean;
}

const TIERS_MAX = 100;

/** The highest tier reached, by units or by money, applies to every matching line. */
export const tiered: DiscountTypeDefinition<TieredConfig, Plan> = {
  type: "TIERED",
  levels: ["PRODUCT"],
  multiBuy: true,
  hasAmounts: ({ basis, tiers }) =>
    basis === "AMOUNT" || tiers.some((tier) => benefitHasAmounts(tier.benefit)),

  check(config) {
    onlyFields(config, ["type", "basis", "tiers", "repeat"]);
    wordIn(config, "basis", ["QUANTITY", "AMOUNT"]);
    booleanIn(config, "repeat", true);
    checkTiers(config);
  },

  compile: ({ basis, tiers, repeat }) => ({
    byAmount: basis === "AMOUNT",
    tiers: tiers.map((tier) => ({ ...tier, percent: percentOf(tier) })),
    repeat: repeat === true,
  }),

  match({ plan }, lines, basket) {
    const required = plan.tiers[0]!.from;
    const actual = plan.byAmount ? listValue(basket, lines) : unitsOn(basket, lines);
    if (actual >= required) return null;
    const reason = plan.byAmount ? "MINIMUM_ORDER_NOT_MET" : "MINIMUM_QUANTITY_NOT_MET";
    return { reason, required, actual };
  },

  apply({ plan }, lines, running, parts) {
    parts.basis = currentValue(running, lines);
    const reached = plan.byAmount ? parts.basis : unitsOn(running.basket, lines);
    const tier = plan.tiers.findLast(({ from }) => reached >= from);
    if (tier === undefined) {
      parts.shortfall = { required: plan.tiers[0]!.from, actual: reached };
      return;
    }
    const { benefit } = tier;
    if (benefit.kind === "FIXED_AMOUNT") {
      const times = plan.repeat ? Math.floor(reached / tier.from) : 1;
      const off = Math.min(parts.basis, benefit.amountOff * times);
      return takeOffAcross(parts, lines, off, running);
    }
    for (const position of lines) {
      const total = running.totals[position]!;
      const payable =
        benefit.kind === "PERCENTAGE"
          ? payableAfterPercent(total, tier.percent)
          : benefit.price * running.basket.lines[position]!.quantity;
      takeOff(parts, position, total - payable);
    }
  },

  savesAtMost({ plan }, lines, basket) {
    const value = listValue(basket, lines);
    const units = unitsOn(basket, lines);
    const reached = plan.byAmount ? value : units;
    let most = 0;
    for (const tier of plan.tiers) {
      if (tier.from > reached) break;
      const times = plan.repeat ? Math.floor(reached / tier.from) : 1;
      most = Math.max(most, tierSavesAtMost(tier, times, value, lines.length));
    }
    return most;
  },

  isRegular: ({ plan, cap }) =>
    !plan.byAmount &&
    cap === Infinity &&
    plan.tiers.every((tier) => tier.benefit.kind !== "FIXED_AMOUNT"),

  describe(config, tools) {
    const join = (parts: string[], mark: string) => parts.join(mark);
    return {
      "zh-TW": join(
        config.tiers.map((tier) => tierZh(config, tier, tools)),
        "；",
      ),
      en: join(
        config.tiers.map((tier) => tierEn(config, tier, tools)),
        "; ",
      ),
    };
  },
};

function checkTiers(config: Fields): void {
  if (listIn(config, "tiers", { max: TIERS_MAX })?.length === 0) {
    refuse(config, "tiers", "TOO_FEW", "must have at least one tier", { min: 1 });
  }
  let previous = 0;
  eachIn(config, "tiers", { max: TIERS_MAX, optional: true }, (tier) => {
    onlyFields(tier, ["from", "benefit"]);
    checkBenefitIn(tier, "benefit");
    checkRepeat(config, tier);
    if (!integerIn(tier, "from", { min: 1 })) return;
    const from = tier.value["from"] as number;
    if (from <= previous) {
      refuse(tier, "from", "CONTRADICTION", "must be above the tier before", { min: previous + 1 });
    }
    previous = from;
  });
}

function checkRepeat(config: Fields, tier: Fields): void {
  const benefit = tier.value["benefit"] as { kind?: unknown } | undefined;
  if (config.value["repeat"] === true && benefit?.kind !== "FIXED_AMOUNT") {
    refuse(tier, "benefit", "CONTRADICTION", "only an amount off can be repeated for each step");
  }
}

function tierSavesAtMost(
  { benefit, percent }: Plan["tiers"][number],
  times: number,
  value: number,
  lineCount: number,
): number {
  if (benefit.kind === "FIXED_AMOUNT") return Math.min(value, benefit.amountOff * times);
  if (benefit.kind === "FIXED_PRICE") return value;
  return Math.min(value, value - payableAfterPercent(value, percent) + lineCount);
}

function percentOf({ benefit }: Tier): number {
  return benefit.kind === "PERCENTAGE" ? rateUnits(benefit.percentOff) : 0;
}

function tierZh(config: TieredConfig, { from, benefit }: Tier, { money }: SentenceTools): string {
  const reached = config.basis === "AMOUNT" ? money(from) : ` ${from} 件`;
  const price = benefit.kind === "FIXED_PRICE" ? "每件 " : "";
  return `${config.repeat ? "每滿" : "滿"}${reached}${price}${benefitZh(benefit, money)}`;
}

function tierEn(config: TieredConfig, { from, benefit }: Tier, { money }: SentenceTools): string {
  const reached = config.basis === "AMOUNT" ? money(from) : `${from} items`;
  const price = benefit.kind === "FIXED_PRICE" ? "each " : "";
  return `${config.repeat ? "for every" : "from"} ${reached}: ${price}${benefitEn(benefit, money)}`;
}
