import { unitsOn } from "../../candidates/basket.ts";
import { integerIn, onlyFields, wordIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { shortOfQuantity } from "../verdict.ts";

/** The cart, or the lines in scope, must have at least so many units. Met at equality. */
export const minimumQuantity: ConditionDefinition<
  Extract<Condition, { type: "MINIMUM_QUANTITY" }>
> = {
  type: "MINIMUM_QUANTITY",
  reason: "MINIMUM_QUANTITY_NOT_MET",
  check(fields) {
    onlyFields(fields, ["type", "quantity", "over"]);
    integerIn(fields, "quantity", { min: 1 });
    wordIn(fields, "over", ["CART", "SCOPE"], true);
  },
  compile({ quantity, over }) {
    return ({ basket, lines, compared }) => {
      const actual = over === "SCOPE" ? unitsOn(basket, lines) : basket.quantity;
      const met = actual >= quantity;
      compared.push({ type: "MINIMUM_QUANTITY", required: quantity, actual, met });
      return met ? null : shortOfQuantity(quantity, actual);
    };
  },
  describe: ({ quantity, over }) => ({
    "zh-TW": `${over === "SCOPE" ? "指定商品" : ""}滿 ${quantity} 件`,
    en: `at least ${quantity} ${over === "SCOPE" ? "matching items" : "items"}`,
  }),
};
