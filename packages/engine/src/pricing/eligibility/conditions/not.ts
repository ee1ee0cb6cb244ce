import { onlyFields } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import { type ConditionDefinition, UNSURE } from "../condition-definition.ts";
import { fail } from "../verdict.ts";
import { firstReasonIn } from "./first-reason.ts";

/** The member must not hold. What is told when it does is the member's own reason, marked as turned round. */
export const not: ConditionDefinition<Extract<Condition, { type: "NOT" }>> = {
  type: "NOT",
  reason: null,
  check(fields, nested) {
    onlyFields(fields, ["type", "of"]);
    nested(fields.value["of"], ["of"]);
  },
  compile({ of }, { compile, definitionOf }) {
    const member = compile(of);
    const failure = fail(firstReasonIn(of, definitionOf), { negated: true });
    return (facts) => {
      const answer = member(facts);
      if (answer === UNSURE) return UNSURE;
      return answer === null ? failure : null;
    };
  },
  describe: ({ of }, { describe }) => {
    const inner = describe(of);
    return { "zh-TW": `非「${inner["zh-TW"]}」`, en: `not (${inner.en})` };
  },
};
