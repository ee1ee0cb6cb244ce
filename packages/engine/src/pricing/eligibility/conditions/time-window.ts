import { eachIn, type Fields, listIn, onlyFields, refuse } from "../../rules/fields.ts";
import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { checkWindow, isInWindows, windowsText } from "../shop-time.ts";
import { fail } from "../verdict.ts";

/** It must be one of some times of the week, in the shop's zone. */
export const timeWindow: ConditionDefinition<Extract<Condition, { type: "TIME_WINDOW" }>> = {
  type: "TIME_WINDOW",
  reason: "OUTSIDE_TIME_WINDOW",
  check(fields) {
    onlyFields(fields, ["type", "windows"]);
    checkWindowsIn(fields, "windows");
  },
  compile({ windows }) {
    return ({ basket }) => {
      const { now, timeZone } = basket.context;
      return isInWindows(windows, now, timeZone) ? null : fail("OUTSIDE_TIME_WINDOW");
    };
  },
  describe: ({ windows }) => windowsText(windows),
};

function checkWindowsIn(fields: Fields, name: string): void {
  if (listIn(fields, name, { max: 100 })?.length === 0) {
    refuse(fields, name, "TOO_FEW", "must have at least one window");
  }
  eachIn(fields, name, { max: 100, optional: true }, checkWindow);
}
