import { linesIn, unitsOn } from "../../candidates/basket.ts";
import { checkScopeIn } from "../../rules/check-scope.ts";
import { integerIn, onlyFields } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** Certain products, categories, collections or tags must be in the cart, one unit or so many. */
export const requiredItems: ConditionDefinition<Extract<Condition, { type: "REQUIRED_ITEMS" }>> = {
  type: "REQUIRED_ITEMS",
  reason: "REQUIRED_ITEMS_MISSING",
  check(fields) {
    onlyFields(fields, ["type", "scope", "quantity"]);
    checkScopeIn(fields, "scope", false);
    integerIn(fields, "quantity", { min: 1, optional: true });
  },
  compile({ scope, quantity }, { scopeOf }) {
    const items = scopeOf(scope);
    const required = quantity ?? 1;
    return ({ basket, compared }) => {
      const actual = unitsOn(basket, linesIn(basket, items));
      const met = actual >= required;
      compared.push({ type: "REQUIRED_ITEMS", required, actual, met });
      const data = { required, actual, missing: required - actual };
      return met ? null : fail("REQUIRED_ITEMS_MISSING", data);
    };
  },
  describe: ({ quantity }) => ({
    "zh-TW": `購物車內有指定商品 ${quantity ?? 1} 件`,
    en: `${quantity ?? 1} of the required items in the cart`,
  }),
};
