/** Mistakes that change no answer, so that no test can notice them, each with the reason. */

interface Equivalent {
  /** From `packages/engine/src`. */
  readonly file: string;
  /** The mutated text, its white space made one blank. */
  readonly original: string;
  /** What it may become. */
  readonly becomes: readonly string[];
  readonly reason: string;
}

/** There is a cheap way and one that is right for any size; where both can be taken they answer alike. */
const ONLY_CHEAPER = "two ways to one answer, the cheaper where it can be taken";

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: "money/allocate.ts",
    original: "count <= SMALL",
    becomes: ["true", "false", "count < SMALL", "count > SMALL"],
    reason: ONLY_CHEAPER,
  },
  {
    file: "money/allocate.ts",
    original: "amount * sum <= Number.MAX_SAFE_INTEGER",
    becomes: ["false", "amount * sum < Number.MAX_SAFE_INTEGER"],
    reason: ONLY_CHEAPER,
  },
  {
    file: "money/allocate.ts",
    original: "left === 0",
    becomes: ["false"],
    reason: "with nothing left over, nothing is handed out",
  },
  {
    file: "money/allocate.ts",
    original: "index < sizes.length",
    becomes: ["index <= sizes.length"],
    reason: "past the end every comparison is with undefined, and fails",
  },
  {
    file: "money/allocate.ts",
    original: "-1",
    becomes: ["+1"],
    reason:
      "fewer units are left over than lines have remainders: one of 1 is never the largest twice",
  },
  {
    file: "money/round.ts",
    original: "doubled <= Number.MAX_SAFE_INTEGER",
    becomes: ["false", "doubled < Number.MAX_SAFE_INTEGER"],
    reason: ONLY_CHEAPER,
  },
  {
    file: "money/round.ts",
    original: "product <= Number.MAX_SAFE_INTEGER",
    becomes: ["false", "product < Number.MAX_SAFE_INTEGER"],
    reason: ONLY_CHEAPER,
  },
];

/** Why a mutant can't be noticed, if that is known. */
export function whyEquivalent(file: string, original: string, becomes: string): string | null {
  const text = original.replace(/\s+/g, " ");
  const known = EQUIVALENT.find(
    (entry) => entry.file === file && entry.original === text && entry.becomes.includes(becomes),
  );
  return known?.reason ?? null;
}
