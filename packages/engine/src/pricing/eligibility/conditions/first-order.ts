import { onlyFields } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The customer has no earlier order (首購). */
export const firstOrder: ConditionDefinition<Extract<Condition, { type: "FIRST_ORDER" }>> = {
  type: "FIRST_ORDER",
  reason: "NOT_FIRST_ORDER",
  check: (fields) => onlyFields(fields, ["type"]),
  compile() {
    return ({ basket }) => {
      const { customer } = basket.context;
      if (customer === null) return fail("LOGIN_REQUIRED");
      return customer.isFirstOrder ? null : fail("NOT_FIRST_ORDER");
    };
  },
  describe: () => ({ "zh-TW": "限首次購物", en: "first order only" }),
};
