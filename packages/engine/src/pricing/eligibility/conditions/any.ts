import type { Condition } from "../../model.ts";
import { type ConditionDefinition, UNSURE } from "../condition-definition.ts";
import { eitherWouldDo, type Failure } from "../verdict.ts";
import { checkMembers } from "./members.ts";

/** One member must hold. */
export const any: ConditionDefinition<Extract<Condition, { type: "ANY" }>> = {
  type: "ANY",
  reason: null,
  check: checkMembers,
  compile({ of }, { compile }) {
    const members = of.map(compile);
    return (facts) => {
      let failure: Failure | null = null;
      let unsure = false;
      for (const member of members) {
        const next = member(facts);
        if (next === null) return null;
        if (next === UNSURE) unsure = true;
        else failure = failure === null ? next : eitherWouldDo(failure, next);
      }
      return unsure ? UNSURE : failure;
    };
  },
  describe: ({ of }, { describe }) => ({
    "zh-TW": `（${of.map((member) => describe(member)["zh-TW"]).join("，或")}）`,
    en: `(${of.map((member) => describe(member).en).join(" or ")})`,
  }),
};
