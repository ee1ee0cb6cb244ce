import { payableAfterPercent, rateUnits } from "../../money/index.ts";
import { currentValue } from "../application/running.ts";
import { takeOff, takeOffAcross } from "../application/parts.ts";
import { listValue } from "../candidates/basket.ts";
import type { PercentageConfig } from "../model.ts";
import { onlyFields, percentOffIn } from "../rules/fields.ts";
import type { DiscountTypeDefinition } from "./definition.ts";
import { payPercentEn, payPercentZh } from "./words.ts";

interface Plan {
  readonly percent: number;
}

/** A rate off each matching line, off their sum, or off shipping. Half up on what is left to pay. */
export const percentage: DiscountTypeDefinition<PercentageConfig, Plan> = {
  type: "PERCENTAGE",
  levels: ["PRODUCT", "CART", "SHIPPING"],
  multiBuy: false,
  hasAmounts: () => false,

  check(config) {
    onlyFields(config, ["type", "percentOff"]);
    percentOffIn(config);
  },

  compile: (config) => ({ percent: rateUnits(config.percentOff) }),

  apply({ plan: { percent }, step }, lines, running, parts) {
    if (step === 3) {
      parts.basis = running.shipping;
      parts.total = running.shipping - payableAfterPercent(running.shipping, percent);
    } else if (step === 2) {
      parts.basis = currentValue(running, lines);
      const off = parts.basis - payableAfterPercent(parts.basis, percent);
      takeOffAcross(parts, lines, off, running);
    } else {
      for (let at = 0; at < lines.length; at++) {
        const position = lines[at]!;
        const total = running.totals[position]!;
        parts.basis += total;
        takeOff(parts, position, total - payableAfterPercent(total, percent));
      }
    }
  },

  savesAtMost({ plan: { percent }, step }, lines, basket) {
    if (step === 3) return offWhole(basket.cart.shipping?.amount ?? 0, percent);
    if (step === 2) return offWhole(listValue(basket, lines), percent);
    let off = 0;
    for (const position of lines) off += offWhole(basket.listTotals[position]!, percent);
    return off;
  },

  isRegular: ({ step, cap }, coversCart) =>
    step === 0 ? cap === Infinity : step === 3 || coversCart,

  describe({ percentOff }, { level }) {
    const zh = { PRODUCT: "指定商品", CART: "整筆訂單", SHIPPING: "運費" }[level];
    const en = { PRODUCT: "Matching items", CART: "The order", SHIPPING: "Shipping" }[level];
    return {
      "zh-TW": `${zh}${payPercentZh(percentOff)}`,
      en: `${en} ${payPercentEn(percentOff)}`,
    };
  },
};

function offWhole(amount: number, percent: number): number {
  return amount - payableAfterPercent(amount, percent);
}
