import { onlyFields, textsIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The customer must be in one of some groups. */
export const customerGroup: ConditionDefinition<Extract<Condition, { type: "CUSTOMER_GROUP" }>> = {
  type: "CUSTOMER_GROUP",
  reason: "CUSTOMER_GROUP_MISMATCH",
  check(fields) {
    onlyFields(fields, ["type", "groupIds"]);
    textsIn(fields, "groupIds", { min: 1 });
  },
  compile({ groupIds }) {
    const groups = new Set(groupIds);
    const failure = fail("CUSTOMER_GROUP_MISMATCH", { allowed: groupIds });
    return ({ basket }) => {
      const { customer } = basket.context;
      if (customer === null) return fail("LOGIN_REQUIRED");
      return customer.groupIds.some((group) => groups.has(group)) ? null : failure;
    };
  },
  describe: () => ({ "zh-TW": "限指定會員等級", en: "certain member groups only" }),
};
