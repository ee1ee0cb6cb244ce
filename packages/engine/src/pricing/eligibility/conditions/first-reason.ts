import { type Condition, type Reason, REASONS } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";

/** Of all reasons that conditions inside this one could give, the one of the highest precedence. */
export function firstReasonIn(
  condition: Condition,
  definitionOf: (type: Condition["type"]) => ConditionDefinition,
): Reason {
  if (condition.type === "NOT") return firstReasonIn(condition.of, definitionOf);
  if (condition.type !== "ALL" && condition.type !== "ANY") {
    return definitionOf(condition.type).reason!;
  }
  const ranks = condition.of.map((member) => REASONS.indexOf(firstReasonIn(member, definitionOf)));
  return REASONS[Math.min(...ranks)]!;
}
