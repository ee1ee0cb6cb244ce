import type { ToldProblem } from "../problems/problem-words.ts";

/** Where the editor shows a field of the engine's rule, by the field's first and last name. */
const FIELDS: { readonly [ruleField: string]: readonly string[] } = {
  "condition.amount": ["conditions", "minimumAmount"],
  "condition.quantity": ["conditions", "minimumQuantity"],
  "limits.total": ["maxRedemptions"],
  "limits.perCustomer": ["maxRedemptionsPerCustomer"],
  condition: ["conditions"],
  limits: ["maxRedemptions"],
};
const NAMES: { readonly [language: string]: string } = { "zh-TW": "zhTW" };

/** A problem of the engine's rule with the path of the editor's input: `rule.name.zh-TW` is `input.name.zhTW`. */
export function editorPaths(problem: ToldProblem): ToldProblem {
  const [field, ...inner] = insideRule((problem.path ?? []).map(String));
  if (field === undefined) return { ...problem, path: ["input"] };
  const shown = FIELDS[`${field}.${inner.at(-1)}`] ??
    FIELDS[field] ?? [field, ...inner.map((part) => NAMES[part] ?? part)];
  return { ...problem, path: ["input", ...shown] };
}

/** The part of a path inside the rule: commands begin with `rule`, the engine with `discounts.0`, or one with the other. */
function insideRule(path: readonly string[]): readonly string[] {
  if (path[0] === "rule") return insideRule(path.slice(1));
  return path[0] === "discounts" ? path.slice(2) : path;
}
