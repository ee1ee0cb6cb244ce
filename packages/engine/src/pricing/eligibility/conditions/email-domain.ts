import { onlyFields, textsIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The customer's e-mail must be at one of some domains. */
export const emailDomain: ConditionDefinition<Extract<Condition, { type: "EMAIL_DOMAIN" }>> = {
  type: "EMAIL_DOMAIN",
  reason: "DOMAIN_NOT_ALLOWED",
  check(fields) {
    onlyFields(fields, ["type", "domains"]);
    textsIn(fields, "domains", { min: 1 });
  },
  compile({ domains }) {
    const allowed = domains.map((domain) => domain.toLowerCase());
    const failure = fail("DOMAIN_NOT_ALLOWED", { allowed });
    return ({ basket }) => {
      const { customer } = basket.context;
      if (customer === null) return fail("LOGIN_REQUIRED");
      const domain = customer.emailDomain;
      return domain !== null && allowed.includes(domain) ? null : failure;
    };
  },
  describe: ({ domains }) => ({
    "zh-TW": `限 ${domains.join("、")} 的電子郵件`,
    en: `for e-mail at ${domains.join(", ")} only`,
  }),
};
