import { currentValue } from "../application/running.ts";
import { takeOff, takeOffAcross } from "../application/parts.ts";
import { listValue } from "../candidates/basket.ts";
import type { FixedAmountConfig } from "../model.ts";
import { amountIn, onlyFields, refuse, wordIn } from "../rules/fields.ts";
import type { DiscountTypeDefinition } from "./definition.ts";

interface Plan {
  readonly amountOff: number;
  readonly perUnit: boolean;
}

/** An amount off each unit, once across the matching lines, off their sum, or off shipping. Never below zero. */
export const fixedAmount: DiscountTypeDefinition<FixedAmountConfig, Plan> = {
  type: "FIXED_AMOUNT",
  levels: ["PRODUCT", "CART", "SHIPPING"],
  multiBuy: false,
  hasAmounts: () => true,

  check(config, level) {
    onlyFields(config, ["type", "amountOff", "allocation"]);
    amountIn(config, "amountOff", { min: 1 });
    wordIn(config, "allocation", ["PER_UNIT", "ACROSS"], true);
    if (level !== "PRODUCT" && config.value["allocation"] === "PER_UNIT") {
      refuse(config, "allocation", "CONTRADICTION", `PER_UNIT has no meaning at ${level} level`);
    }
  },

  compile: ({ amountOff, allocation }, { level }) => ({
    amountOff,
    perUnit: level === "PRODUCT" && allocation !== "ACROSS",
  }),

  apply({ plan, step }, lines, running, parts) {
    if (step === 3) {
      parts.basis = running.shipping;
      parts.total = Math.min(running.shipping, plan.amountOff);
    } else if (plan.perUnit) {
      for (let at = 0; at < lines.length; at++) {
        const position = lines[at]!;
        const total = running.totals[position]!;
        const { quantity } = running.basket.lines[position]!;
        parts.basis += total;
        takeOff(parts, position, Math.min(total, plan.amountOff * quantity));
      }
    } else {
      parts.basis = currentValue(running, lines);
      takeOffAcross(parts, lines, Math.min(parts.basis, plan.amountOff), running);
    }
  },

  savesAtMost({ plan, step }, lines, basket) {
    if (step === 3) return Math.min(plan.amountOff, basket.cart.shipping?.amount ?? 0);
    if (!plan.perUnit) return Math.min(listValue(basket, lines), plan.amountOff);
    let off = 0;
    for (const position of lines) {
      const { unitPrice, quantity } = basket.lines[position]!;
      off += Math.min(unitPrice, plan.amountOff) * quantity;
    }
    return off;
  },

  isRegular: ({ plan, step, cap }, coversCart) =>
    step === 0 ? plan.perUnit && cap === Infinity : step === 3 || coversCart,

  describe({ amountOff, allocation }, { level, money }) {
    const off = money(amountOff);
    if (level === "SHIPPING") return { "zh-TW": `運費折 ${off}`, en: `${off} off shipping` };
    if (level === "CART") return { "zh-TW": `整筆訂單折 ${off}`, en: `${off} off the order` };
    return allocation === "ACROSS"
      ? { "zh-TW": `指定商品合計折 ${off}`, en: `${off} off matching items together` }
      : { "zh-TW": `指定商品每件折 ${off}`, en: `${off} off each matching item` };
  },
};
