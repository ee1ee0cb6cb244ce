import { currentValue } from "../application/running.ts";
import { takeOff, takeOffAcross } from "../application/parts.ts";
import { listValue } from "../candidates/basket.ts";
import type { FixedPriceConfig } from "../model.ts";
import { amountIn, onlyFields } from "../rules/fields.ts";
import type { DiscountTypeDefinition } from "./definition.ts";

interface Plan {
  readonly price: number;
}

/** A price for each unit, for the lines in scope together, or for shipping. It lowers, it never raises. */
export const fixedPrice: DiscountTypeDefinition<FixedPriceConfig, Plan> = {
  type: "FIXED_PRICE",
  levels: ["PRODUCT", "CART", "SHIPPING"],
  multiBuy: false,
  hasAmounts: () => true,

  check(config) {
    onlyFields(config, ["type", "price"]);
    amountIn(config, "price");
  },

  compile: ({ price }) => ({ price }),

  apply({ plan: { price }, step }, lines, running, parts) {
    if (step === 3) {
      parts.basis = running.shipping;
      parts.total = Math.max(0, running.shipping - price);
    } else if (step === 2) {
      parts.basis = currentValue(running, lines);
      takeOffAcross(parts, lines, Math.max(0, parts.basis - price), running);
    } else {
      for (let at = 0; at < lines.length; at++) {
        const position = lines[at]!;
        const total = running.totals[position]!;
        parts.basis += total;
        takeOff(parts, position, total - price * running.basket.lines[position]!.quantity);
      }
    }
  },

  savesAtMost({ plan: { price }, step }, lines, basket) {
    if (step === 3) return Math.max(0, (basket.cart.shipping?.amount ?? 0) - price);
    if (step === 2) return Math.max(0, listValue(basket, lines) - price);
    let off = 0;
    for (const position of lines) {
      const line = basket.lines[position]!;
      off += Math.max(0, line.unitPrice - price) * line.quantity;
    }
    return off;
  },

  isRegular: ({ step, cap }, coversCart) =>
    step === 0 ? cap === Infinity : step === 3 || coversCart,

  describe({ price }, { level, money }) {
    if (level === "SHIPPING" && price === 0) return { "zh-TW": "免運費", en: "Free shipping" };
    const of = {
      PRODUCT: { zh: "指定商品每件", en: "Each matching item" },
      CART: { zh: "指定商品合計", en: "Matching items together" },
      SHIPPING: { zh: "運費", en: "Shipping" },
    }[level];
    return { "zh-TW": `${of.zh} ${money(price)}`, en: `${of.en} for ${money(price)}` };
  },
};
