import type { ToldProblem } from "../problems/problem-words.ts";

/** Where the editor shows a field of the engine's rule. */
const FIELDS: { readonly [ruleField: string]: readonly string[] } = {
  condition: ["conditions"],
  limits: ["maxRedemptions"],
};
const NAMES: { readonly [language: string]: string } = { "zh-TW": "zhTW" };

/** A problem of the engine's rule with the path of the editor's input: `rule.name.zh-TW` is `input.name.zhTW`. */
export function editorPaths(problem: ToldProblem): ToldProblem {
  const [first, ...rest] = (problem.path ?? []).map(String);
  const [field, ...inner] = insideRule(first, rest);
  if (field === undefined) return { ...problem, path: ["input"] };
  const shown = FIELDS[field] ?? [field, ...inner.map((part) => NAMES[part] ?? part)];
  return { ...problem, path: ["input", ...shown] };
}

/** The part of a path inside the rule: commands begin with `rule`, the engine with `discounts.0`. */
function insideRule(first: string | undefined, rest: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  if (first === "rule") return rest;
  return first === "discounts" ? rest.slice(1) : [first, ...rest];
}
