import type { Problem, Result } from "../problem.ts";
import { codeKey } from "./code-key.ts";

/** Crockford's base 32: no I, L, O, U. */
export const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How the codes of a batch look. */
export type CodeFormat =
  /** `KOL-{AFFILIATE}-{########}`: literals, named parts, and `#` for each random symbol. */
  | { readonly kind: "PATTERN"; readonly pattern: string; readonly alphabet?: string }
  | {
      readonly kind: "PREFIX";
      readonly prefix: string;
      readonly length: number;
      readonly alphabet?: string;
    }
  | { readonly kind: "UUID" }
  /** One word for everybody: `SAVE20`. */
  | { readonly kind: "FIXED"; readonly word: string };

/** A piece of a code: text as it is, a named part, or random symbols. */
export type CodePart =
  | { readonly kind: "TEXT"; readonly text: string }
  | { readonly kind: "NAMED"; readonly name: string }
  | { readonly kind: "RANDOM"; readonly length: number };

/** A format read once. */
export interface CodePlan {
  readonly parts: readonly CodePart[];
  readonly alphabet: string;
}

const RANDOM_MAX = 64;
const PART = /\{(#+)\}|\{([A-Z][A-Z0-9_]*)\}|([^{}]+)|[{}]/gy;

/**
 * Reads a format. Refused, naming the field: a stray brace, an alphabet with doubles or with symbols no code may
 * hold, and parts that no key could be made of.
 */
export function readCodeFormat(format: CodeFormat): Result<{ plan: CodePlan }> {
  const alphabet = alphabetOf(format);
  const problems: Problem[] = checkAlphabet(alphabet);
  const parts = partsOf(format, problems);
  return problems.length === 0 ? { ok: true, plan: { parts, alphabet } } : { ok: false, problems };
}

function alphabetOf(format: CodeFormat): string {
  if (format.kind === "UUID") return HEXADECIMAL;
  return "alphabet" in format ? (format.alphabet ?? CROCKFORD) : CROCKFORD;
}

function checkAlphabet(alphabet: string): Problem[] {
  const symbols = new Set(alphabet);
  const isFine = /^[0-9A-Z]{2,36}$/.test(alphabet) && symbols.size === alphabet.length;
  const message = "must be 2 to 36 different digits and capital letters";
  return isFine ? [] : [{ code: "NOT_AN_ALPHABET", message, path: ["alphabet"] }];
}

function partsOf(format: CodeFormat, problems: Problem[]): CodePart[] {
  switch (format.kind) {
    case "FIXED":
      return fixedParts(format.word, problems);
    case "UUID":
      return uuidParts();
    case "PREFIX":
      return prefixParts(format.prefix, format.length, problems);
    case "PATTERN":
      return patternParts(format.pattern, problems);
  }
}

const HEXADECIMAL = "0123456789ABCDEF";

/** A version 4 UUID; of its four variant digits it always has A, which leaves 118 random bits. */
function uuidParts(): CodePart[] {
  return patternParts("{########}-{####}-4{###}-A{###}-{############}", []);
}

function fixedParts(word: string, problems: Problem[]): CodePart[] {
  if (codeKey(word, { han: true }) === null) {
    problems.push({ code: "INVALID_CHARACTERS", message: "no code can be this", path: ["word"] });
  }
  return [{ kind: "TEXT", text: word }];
}

function prefixParts(prefix: string, length: number, problems: Problem[]): CodePart[] {
  if (!Number.isInteger(length) || length < 1 || length > RANDOM_MAX) {
    const data = { min: 1, max: RANDOM_MAX };
    problems.push({ code: "OUT_OF_RANGE", message: "must be 1 to 64", path: ["length"], data });
  }
  const random: CodePart = { kind: "RANDOM", length };
  return prefix === "" ? [random] : [{ kind: "TEXT", text: prefix }, random];
}

function patternParts(pattern: string, problems: Problem[]): CodePart[] {
  const parts: CodePart[] = [];
  for (const [whole, random, name, text] of pattern.matchAll(PART)) {
    if (random !== undefined) parts.push({ kind: "RANDOM", length: random.length });
    else if (name !== undefined) parts.push({ kind: "NAMED", name });
    else if (text !== undefined) parts.push({ kind: "TEXT", text });
    else return refusePattern(problems, whole);
  }
  if (!parts.some(({ kind }) => kind === "RANDOM")) {
    const message = "must have random symbols, such as {########}";
    problems.push({ code: "NOTHING_RANDOM", message, path: ["pattern"] });
  }
  return parts;
}

/** One stray brace is told; what stands after it can't be read. */
function refusePattern(problems: Problem[], brace: string): [] {
  const message = `has a stray ${brace}: parts are {########} or {NAME}`;
  problems.push({ code: "NOT_A_PATTERN", message, path: ["pattern"] });
  return [];
}
