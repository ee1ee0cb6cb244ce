import { onlyFields } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The customer must be a member. */
export const signedIn: ConditionDefinition<Extract<Condition, { type: "SIGNED_IN" }>> = {
  type: "SIGNED_IN",
  reason: "LOGIN_REQUIRED",
  check: (fields) => onlyFields(fields, ["type"]),
  compile() {
    return ({ basket }) => {
      const id = basket.context.customer?.id ?? null;
      return id === null ? fail("LOGIN_REQUIRED") : null;
    };
  },
  describe: () => ({ "zh-TW": "限會員", en: "members only" }),
};
