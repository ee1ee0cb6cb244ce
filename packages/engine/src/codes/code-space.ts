import type { Problem } from "../problem.ts";
import type { CodePart, CodePlan } from "./code-format.ts";

/** At most one expected hit in so many, for everybody who guesses at the rate limit. */
export const GUESS_ODDS_MIN = 10_000n;

/** How many different codes a format can make; 1 for a fixed word. */
export function codeSpace({ parts, alphabet }: CodePlan): bigint {
  return BigInt(alphabet.length) ** BigInt(randomLength(parts));
}

export interface GuessFacts {
  /** Codes that will be alive at once. */
  readonly count: number;
  /** Guesses the rate limit lets one attacker make while they live. */
  readonly guesses: number;
}

/**
 * Refuses a format whose space is too small for its batch: `count * guesses / space` expected hits must be at most
 * 1 in 10,000 (VOUCHERS section 1). The problem carries the odds and the symbols that would do.
 * A fixed word is public and is not asked.
 */
export function checkCodeSpace(plan: CodePlan, { count, guesses }: GuessFacts): Problem | null {
  const symbols = randomLength(plan.parts);
  if (symbols === 0) return null;
  const needed = BigInt(count) * BigInt(Math.max(1, guesses)) * GUESS_ODDS_MIN;
  const space = codeSpace(plan);
  if (space >= needed) return null;
  const exact = (space * GUESS_ODDS_MIN) / needed;
  const odds = exact > 1n ? exact : 1n;
  const symbolsNeeded = symbolsFor(needed, plan.alphabet.length);
  const data = {
    odds: `1 in ${odds}`,
    symbols,
    symbolsNeeded,
    pattern: longer(plan, symbolsNeeded),
  };
  return { code: "CODE_SPACE_TOO_SMALL", message: "codes would be guessed", data };
}

function randomLength(parts: readonly CodePart[]): number {
  let length = 0;
  for (const part of parts) if (part.kind === "RANDOM") length += part.length;
  return length;
}

function symbolsFor(needed: bigint, alphabetSize: number): number {
  let symbols = 1;
  for (let space = BigInt(alphabetSize); space < needed; space *= BigInt(alphabetSize)) symbols++;
  return symbols;
}

/** The same pattern with its last random part long enough. */
function longer({ parts }: CodePlan, symbolsNeeded: number): string {
  const last = parts.findLastIndex(({ kind }) => kind === "RANDOM");
  const missing = symbolsNeeded - randomLength(parts);
  return parts
    .map((part, at) => {
      if (part.kind === "TEXT") return part.text;
      if (part.kind === "NAMED") return `{${part.name}}`;
      return `{${"#".repeat(part.length + (at === last ? missing : 0))}}`;
    })
    .join("");
}
