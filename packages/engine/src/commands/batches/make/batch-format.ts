/** Reads the format of a batch and says whether its codes can be made, and would stay unguessed. */
import { randomBytes } from "node:crypto";
import {
  checkCodeSpace,
  codeKey,
  type CodeFormat,
  type CodePlan,
  codeSpace,
  generateCode,
  readCodeFormat,
} from "../../../codes/index.ts";
import type { Instant } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { type CommandResult, type ProblemOf, refuse, refuseWith } from "../../problems.ts";

/** Values of a pattern's named parts. */
export type NamedParts = { readonly [name: string]: string };

export interface FormatFacts {
  readonly format: CodeFormat;
  readonly count: number;
  readonly endsAt: Instant | null;
  /** What `{AFFILIATE}` stands for; null when the codes are nobody's. */
  readonly affiliateSlug: string | null;
}

export interface ReadFormat {
  readonly plan: CodePlan;
  readonly named: NamedParts;
  /** How many different codes there are, and what one of them looks like. */
  readonly space: bigint;
  readonly sample: string;
  /** Expected hits of everybody who guesses at the rate limit as long as the codes live, 1 in so many. */
  readonly guessOdds: bigint;
}

const DAY_MS = 86_400_000;
/** A code without end is taken to live for a year: by then a guesser has met many alerts. */
const LONGEST_DAYS = 365;

/** Refuses a format nobody can read, one without room for a key, and one whose codes would be guessed. */
export function readBatchFormat(
  context: CommandContext,
  facts: FormatFacts,
): CommandResult<ReadFormat> {
  const { format, count, affiliateSlug } = facts;
  if (format.kind === "FIXED") return invalid("one word is one voucher: make it alone");
  const read = readCodeFormat(format);
  if (!read.ok) return invalid(read.problems[0]?.message ?? "can't be read");
  const named = namedParts(context, affiliateSlug);
  const missing = read.plan.parts.find((part) => part.kind === "NAMED" && !(part.name in named));
  if (missing?.kind === "NAMED") return invalid(`nothing is known to put for {${missing.name}}`);
  const sample = generateCode(read.plan, named, randomBytes);
  if (codeKey(sample, { han: context.settings.codes.allowHan }) === null) {
    return invalid("codes must have 4 to 32 letters and digits");
  }
  const guesses = guessesWhileAlive(context, facts.endsAt);
  const small = checkCodeSpace(read.plan, { count, guesses });
  if (small) return refuse({ ...small, path: ["format"] } as ProblemOf);
  const space = codeSpace(read.plan);
  const guessOdds = space / (BigInt(count) * BigInt(guesses));
  return { ok: true, plan: read.plan, named, space, sample, guessOdds };
}

/** `{AFFILIATE}`: the owner's slug, letters and digits only. `{YEAR}` and `{MONTH}`: of today. */
export function namedParts(context: CommandContext, affiliateSlug: string | null): NamedParts {
  const [year, month] = new Intl.DateTimeFormat("en-CA", {
    timeZone: context.settings.timeZone,
    year: "numeric",
    month: "2-digit",
  })
    .format(context.now)
    .split("-");
  return {
    YEAR: year!,
    MONTH: month!,
    ...(affiliateSlug
      ? { AFFILIATE: affiliateSlug.toUpperCase().replaceAll(/[^0-9A-Z]/g, "") }
      : {}),
  };
}

function guessesWhileAlive(context: CommandContext, endsAt: Instant | null): number {
  const days = endsAt === null ? LONGEST_DAYS : (endsAt - context.now.getTime()) / DAY_MS;
  const bounded = Math.min(Math.max(Math.ceil(days), 1), LONGEST_DAYS);
  return context.settings.codes.guessesPerDay * bounded;
}

function invalid(detail: string) {
  return refuseWith("CODE_FORMAT_INVALID", { detail }, ["format"]);
}
