import { onlyFields, textIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** A registered check must have said yes; one that was not asked counts as no. */
export const customCheck: ConditionDefinition<Extract<Condition, { type: "CUSTOM_CHECK" }>> = {
  type: "CUSTOM_CHECK",
  reason: "CUSTOM_CHECK_FAILED",
  check(fields) {
    onlyFields(fields, ["type", "check"]);
    textIn(fields, "check");
  },
  compile({ check }) {
    const failure = fail("CUSTOM_CHECK_FAILED", { check });
    return ({ basket }) => {
      const verdicts = basket.context.customChecks ?? {};
      return Object.hasOwn(verdicts, check) && verdicts[check] === true ? null : failure;
    };
  },
  describe: ({ check }) => ({ "zh-TW": `通過檢查「${check}」`, en: `the check "${check}" passes` }),
};
