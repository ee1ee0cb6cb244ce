import type { Condition } from "../../model.ts";
import { type Answer, type ConditionDefinition, UNSURE } from "../condition-definition.ts";
import { bothFail } from "../verdict.ts";
import { checkMembers } from "./members.ts";

/** Every member must hold. */
export const all: ConditionDefinition<Extract<Condition, { type: "ALL" }>> = {
  type: "ALL",
  reason: null,
  check: checkMembers,
  compile({ of }, { compile }) {
    const members = of.map(compile);
    return (facts) => {
      let answer: Answer = null;
      for (const member of members) {
        const next = member(facts);
        if (next === null) continue;
        if (answer === null || answer === UNSURE) answer = next === UNSURE ? UNSURE : next;
        else if (next !== UNSURE) answer = bothFail(answer, next);
      }
      return answer;
    };
  },
  describe: ({ of }, { describe }) => ({
    "zh-TW": of.map((member) => describe(member)["zh-TW"]).join("，且"),
    en: of.map((member) => describe(member).en).join(" and "),
  }),
};
