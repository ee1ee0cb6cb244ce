import { integerIn, onlyFields } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The discount has been used fewer than so many times by this customer. */
export const customerLimit: ConditionDefinition<Extract<Condition, { type: "CUSTOMER_LIMIT" }>> = {
  type: "CUSTOMER_LIMIT",
  reason: "CUSTOMER_LIMIT_REACHED",
  check(fields) {
    onlyFields(fields, ["type", "limit"]);
    integerIn(fields, "limit", { min: 0 });
  },
  compile({ limit }) {
    return ({ basket, uses, compared }) => {
      if (basket.context.customer === null) return fail("LOGIN_REQUIRED");
      const actual = uses.byCustomer ?? 0;
      const met = actual < limit;
      compared.push({ type: "CUSTOMER_LIMIT", required: limit, actual, met });
      return met ? null : fail("CUSTOMER_LIMIT_REACHED", { required: limit, actual });
    };
  },
  describe: ({ limit }) => ({ "zh-TW": `每人限用 ${limit} 次`, en: `${limit} uses per customer` }),
};
