import { currentValue } from "../../application/running.ts";
import { listValue } from "../../candidates/basket.ts";
import { amountIn, onlyFields, wordIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import { type ConditionDefinition, type Facts, UNSURE } from "../condition-definition.ts";
import { shortOfAmount } from "../verdict.ts";

/** The cart, or the lines in scope, must be worth at least an amount. Met at equality; shipping never counts. */
export const minimumOrder: ConditionDefinition<Extract<Condition, { type: "MINIMUM_ORDER" }>> = {
  type: "MINIMUM_ORDER",
  reason: "MINIMUM_ORDER_NOT_MET",
  hasAmounts: true,
  check(fields) {
    onlyFields(fields, ["type", "amount", "over"]);
    amountIn(fields, "amount", { min: 1 });
    wordIn(fields, "over", ["CART", "SCOPE"], true);
  },
  compile({ amount, over }) {
    return (facts) => {
      const actual = worth(facts, over === "SCOPE");
      const met = actual >= amount;
      facts.compared.push({ type: "MINIMUM_ORDER", required: amount, actual, met });
      if (!met) return shortOfAmount(amount, actual);
      return facts.provisional ? UNSURE : null;
    };
  },
  describe: ({ amount, over }, { money }) => ({
    "zh-TW": `${over === "SCOPE" ? "指定商品" : ""}滿 ${money(amount)}`,
    en: `${over === "SCOPE" ? "matching items" : "the order"} from ${money(amount)}`,
  }),
};

function worth({ basket, lines, running }: Facts, overScope: boolean): number {
  if (running === null) return overScope ? listValue(basket, lines) : basket.subtotal;
  return overScope ? currentValue(running, lines) : running.sum;
}
