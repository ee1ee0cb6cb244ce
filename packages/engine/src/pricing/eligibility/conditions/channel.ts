import { onlyFields, textsIn } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { fail } from "../verdict.ts";

/** The cart must be in one of some sales channels. */
export const channel: ConditionDefinition<Extract<Condition, { type: "CHANNEL" }>> = {
  type: "CHANNEL",
  reason: "CHANNEL_MISMATCH",
  check(fields) {
    onlyFields(fields, ["type", "channels"]);
    textsIn(fields, "channels", { min: 1 });
  },
  compile({ channels }) {
    const failure = fail("CHANNEL_MISMATCH", { allowed: channels });
    return ({ basket }) => (channels.includes(basket.context.channel) ? null : failure);
  },
  describe: ({ channels }) => ({
    "zh-TW": `限通路 ${channels.join("、")}`,
    en: `in ${channels.join(", ")} only`,
  }),
};
