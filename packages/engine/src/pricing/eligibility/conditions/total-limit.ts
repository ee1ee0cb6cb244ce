import { integerIn, onlyFields } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The discount has been used fewer than so many times by everyone together. */
export const totalLimit: ConditionDefinition<Extract<Condition, { type: "TOTAL_LIMIT" }>> = {
  type: "TOTAL_LIMIT",
  reason: "USAGE_LIMIT_REACHED",
  check(fields) {
    onlyFields(fields, ["type", "limit"]);
    integerIn(fields, "limit", { min: 0 });
  },
  compile({ limit }) {
    return ({ uses, compared }) => {
      const actual = uses.total ?? 0;
      const met = actual < limit;
      compared.push({ type: "TOTAL_LIMIT", required: limit, actual, met });
      return met ? null : fail("USAGE_LIMIT_REACHED", { required: limit, actual });
    };
  },
  describe: ({ limit }) => ({ "zh-TW": `限前 ${limit} 次使用`, en: `the first ${limit} uses` }),
};
