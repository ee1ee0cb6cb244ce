import type { Problem } from "../problem.ts";
import { type CodeAlphabet, codeKey } from "./code-key.ts";
import { codeSkeleton } from "./code-skeleton.ts";

export interface CodeRules extends CodeAlphabet {
  /** A regular expression that hand-written codes must match as typed; null demands none. */
  readonly handwritten?: RegExp | null;
  /** Keys nobody may take. */
  readonly reservedWords?: readonly string[];
}

/** Reads a hand-written code: its key and skeleton, or why it can't be a code. */
export function checkCode(
  text: string,
  rules: CodeRules = {},
): { ok: true; key: string; skeleton: string } | { ok: false; problems: Problem[] } {
  const key = codeKey(text, rules);
  if (key === null) return refuse("INVALID_CHARACTERS", suggestion(text, rules));
  if (rules.handwritten && !rules.handwritten.test(text)) {
    return refuse("FORMAT_MISMATCH", { format: rules.handwritten.source });
  }
  if (rules.reservedWords?.includes(key)) return refuse("CODE_RESERVED", { word: key });
  return { ok: true, key, skeleton: codeSkeleton(key) };
}

function refuse(
  code: string,
  data: { readonly [name: string]: unknown },
): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, path: ["text"], data }] };
}

/** A Chinese one or a long vowel mark is often a dash that went wrong: AMY一10 was meant as AMY10. */
function suggestion(text: string, rules: CodeRules): { suggestion?: string } {
  const meant = codeKey(text.replace(/一/g, ""), rules);
  return meant === null ? {} : { suggestion: meant };
}
