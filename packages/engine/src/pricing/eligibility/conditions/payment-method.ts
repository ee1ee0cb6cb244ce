import { onlyFields, textsIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The order must be paid by one of some methods. */
export const paymentMethod: ConditionDefinition<Extract<Condition, { type: "PAYMENT_METHOD" }>> = {
  type: "PAYMENT_METHOD",
  reason: "PAYMENT_METHOD_MISMATCH",
  check(fields) {
    onlyFields(fields, ["type", "methods"]);
    textsIn(fields, "methods", { min: 1 });
  },
  compile({ methods }) {
    const failure = fail("PAYMENT_METHOD_MISMATCH", { allowed: methods });
    return ({ basket }) => {
      const method = basket.context.paymentMethod ?? null;
      return method !== null && methods.includes(method) ? null : failure;
    };
  },
  describe: ({ methods }) => ({
    "zh-TW": `限付款方式 ${methods.join("、")}`,
    en: `paid by ${methods.join(", ")} only`,
  }),
};
