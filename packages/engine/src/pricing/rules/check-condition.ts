import { conditionTypes } from "../eligibility/conditions/registry.ts";
import type { ConditionDefinition } from "../eligibility/condition-definition.ts";
import type { Problem } from "../model.ts";
import { type Fields, fieldsOf, refuse } from "./fields.ts";

/** More conditions than this in one discount are refused, and deeper nesting: nobody could read them. */
export const CONDITIONS_MAX = 200;
export const CONDITION_DEPTH_MAX = 16;

/** Checks a condition with everything inside it. Says whether any of it names money. */
export function checkCondition(
  value: unknown,
  path: readonly (string | number)[],
  problems: Problem[],
): { hasAmounts: boolean } {
  const walk = { left: CONDITIONS_MAX, hasAmounts: false };
  checkNode(value, path, problems, 1, walk);
  return { hasAmounts: walk.hasAmounts };
}

function checkNode(
  value: unknown,
  path: readonly (string | number)[],
  problems: Problem[],
  depth: number,
  walk: { left: number; hasAmounts: boolean },
): void {
  walk.left -= 1;
  const fields = fieldsOf(value, path, problems);
  if (fields === null || isTooMuch(fields, depth, walk.left)) return;
  const definition = definitionOf(fields);
  if (definition === null) return;
  if (definition.hasAmounts === true) walk.hasAmounts = true;
  definition.check(fields, (member, at) =>
    checkNode(member, [...path, ...at], problems, depth + 1, walk),
  );
}

/** One report of each kind is enough: what lies below is not looked at. */
function isTooMuch(fields: Fields, depth: number, left: number): boolean {
  if (depth > CONDITION_DEPTH_MAX) {
    refuse(fields, null, "TOO_DEEP", "conditions are nested too deep", {
      max: CONDITION_DEPTH_MAX,
    });
    return true;
  }
  if (left === -1) refuse(fields, null, "TOO_MANY", "too many conditions", { max: CONDITIONS_MAX });
  return left < 0;
}

function definitionOf(fields: Fields): ConditionDefinition | null {
  const type = fields.value["type"];
  if (typeof type === "string" && Object.hasOwn(conditionTypes, type)) {
    return conditionTypes[type as keyof typeof conditionTypes];
  }
  const allowed = Object.keys(conditionTypes);
  refuse(fields, "type", "NOT_ALLOWED", "is not a kind of condition", { allowed });
  return null;
}
