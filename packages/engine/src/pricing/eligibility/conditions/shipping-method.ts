import { onlyFields, textsIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The order must be sent by one of some methods. */
export const shippingMethod: ConditionDefinition<Extract<Condition, { type: "SHIPPING_METHOD" }>> =
  {
    type: "SHIPPING_METHOD",
    reason: "SHIPPING_METHOD_MISMATCH",
    check(fields) {
      onlyFields(fields, ["type", "methods"]);
      textsIn(fields, "methods", { min: 1 });
    },
    compile({ methods }) {
      const failure = fail("SHIPPING_METHOD_MISMATCH", { allowed: methods });
      return ({ basket }) => {
        const { shipping } = basket.cart;
        return shipping !== null && methods.includes(shipping.method) ? null : failure;
      };
    },
    describe: ({ methods }) => ({
      "zh-TW": `限配送方式 ${methods.join("、")}`,
      en: `sent by ${methods.join(", ")} only`,
    }),
  };
