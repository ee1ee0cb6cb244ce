import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type CodeFormat, CROCKFORD, readCodeFormat } from "./code-format.ts";
import { codeKey } from "./code-key.ts";
import { checkCodeSpace, codeSpace } from "./code-space.ts";
import { generateCode } from "./generate-code.ts";

const bytes = (count: number) => new Uint8Array(randomBytes(count));

function planOf(format: CodeFormat) {
  const read = readCodeFormat(format);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.plan;
}

describe("making codes", () => {
  test.each<[string, CodeFormat, RegExp]>([
    [
      "a pattern",
      { kind: "PATTERN", pattern: "KOL-{AFFILIATE}-{########}" },
      /^KOL-AMY-[0-9A-HJKMNP-TV-Z]{8}$/,
    ],
    ["a prefix", { kind: "PREFIX", prefix: "VIP", length: 10 }, /^VIP[0-9A-HJKMNP-TV-Z]{10}$/],
    ["no prefix", { kind: "PREFIX", prefix: "", length: 5 }, /^[0-9A-HJKMNP-TV-Z]{5}$/],
    ["own symbols", { kind: "PATTERN", pattern: "{####}", alphabet: "AB" }, /^[AB]{4}$/],
    [
      "a UUID",
      { kind: "UUID" },
      /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/,
    ],
    ["a word", { kind: "FIXED", word: "SAVE20" }, /^SAVE20$/],
  ])("%s", (_, format, expected) => {
    const code = generateCode(planOf(format), { AFFILIATE: "AMY" }, bytes);
    expect(code).toMatch(expected);
    expect(codeKey(code)).not.toBeNull();
  });

  test("is read into its parts once", () => {
    expect(planOf({ kind: "PATTERN", pattern: "KOL-{AFFILIATE}-{########}" })).toEqual({
      parts: [
        { kind: "TEXT", text: "KOL-" },
        { kind: "NAMED", name: "AFFILIATE" },
        { kind: "TEXT", text: "-" },
        { kind: "RANDOM", length: 8 },
      ],
      alphabet: CROCKFORD,
    });
    expect(planOf({ kind: "PREFIX", prefix: "", length: 64 }).parts).toEqual([
      { kind: "RANDOM", length: 64 },
    ]);
    expect(planOf({ kind: "FIXED", word: "小明九折" }).parts).toEqual([
      { kind: "TEXT", text: "小明九折" },
    ]);
  });

  test("a hundred thousand codes of 50 bits are all different", () => {
    const plan = planOf({ kind: "PREFIX", prefix: "", length: 10 });
    const codes = new Set(Array.from({ length: 100_000 }, () => generateCode(plan, {}, bytes)));
    expect(codes.size).toBe(100_000);
  });

  test("no symbol is favoured: 255 is past 85 whole alphabets of three and thrown away", () => {
    const plan = planOf({ kind: "PREFIX", prefix: "", length: 2, alphabet: "ABC" });
    const given = [255, 254, 0, 1, 2];
    expect(generateCode(plan, {}, (count) => new Uint8Array(given.splice(0, count)))).toBe("CA");
    expect(given).toEqual([1, 2]);
  });

  test("a named part without a value is a mistake of the caller", () => {
    const plan = planOf({ kind: "PATTERN", pattern: "{AFFILIATE}{####}" });
    expect(() => generateCode(plan, {}, bytes)).toThrow("no value for {AFFILIATE}");
  });
});

describe("a format that cannot be", () => {
  test.each<[CodeFormat, string, string]>([
    [{ kind: "PATTERN", pattern: "KOL-{####" }, "NOT_A_PATTERN", "pattern"],
    [{ kind: "PATTERN", pattern: "KOL-{lower}{#}" }, "NOT_A_PATTERN", "pattern"],
    [{ kind: "PATTERN", pattern: "KOL" }, "NOTHING_RANDOM", "pattern"],
    [{ kind: "PREFIX", prefix: "A", length: 0 }, "OUT_OF_RANGE", "length"],
    [{ kind: "PREFIX", prefix: "A", length: 65 }, "OUT_OF_RANGE", "length"],
    [{ kind: "PREFIX", prefix: "A", length: 1.5 }, "OUT_OF_RANGE", "length"],
    [{ kind: "PREFIX", prefix: "A", length: 8, alphabet: "AAB" }, "NOT_AN_ALPHABET", "alphabet"],
    [{ kind: "PREFIX", prefix: "A", length: 8, alphabet: "ab" }, "NOT_AN_ALPHABET", "alphabet"],
    [{ kind: "PREFIX", prefix: "A", length: 8, alphabet: "A" }, "NOT_AN_ALPHABET", "alphabet"],
    [{ kind: "PREFIX", prefix: "A", length: 8, alphabet: "AB-" }, "NOT_AN_ALPHABET", "alphabet"],
    [{ kind: "PREFIX", prefix: "A", length: 8, alphabet: "-AB" }, "NOT_AN_ALPHABET", "alphabet"],
    [{ kind: "FIXED", word: "É!" }, "INVALID_CHARACTERS", "word"],
  ])("%o: %s", (format, code, field) => {
    expect(readCodeFormat(format)).toMatchObject({
      ok: false,
      problems: [{ code, path: [field], message: expect.stringMatching(/^(must|has|no) .+/) }],
    });
  });

  test("says which lengths can be, and which brace is stray", () => {
    expect(readCodeFormat({ kind: "PREFIX", prefix: "A", length: 65 })).toMatchObject({
      problems: [{ data: { min: 1, max: 64 } }],
    });
    expect(readCodeFormat({ kind: "PATTERN", pattern: "KOL-}{####}" })).toMatchObject({
      problems: [{ message: "has a stray }: parts are {########} or {NAME}" }],
    });
  });
});

describe("the space of a format", () => {
  test("is the alphabet to the power of the random symbols", () => {
    expect(codeSpace(planOf({ kind: "PATTERN", pattern: "A{##}-{#}" }))).toBe(32n ** 3n);
    expect(codeSpace(planOf({ kind: "FIXED", word: "SAVE20" }))).toBe(1n);
    expect(CROCKFORD).toHaveLength(32);
  });

  test("too small for its batch is refused with the odds and a longer pattern", () => {
    const plan = planOf({ kind: "PATTERN", pattern: "KOL-{AFFILIATE}-{####}" });
    expect(checkCodeSpace(plan, { count: 1_000, guesses: 100 })).toEqual({
      code: "CODE_SPACE_TOO_SMALL",
      message: "codes would be guessed",
      data: {
        odds: "1 in 10",
        symbols: 4,
        symbolsNeeded: 6,
        pattern: "KOL-{AFFILIATE}-{######}",
      },
    });
  });

  test("the last random part is the one to make longer, wherever it stands", () => {
    const plan = planOf({ kind: "PATTERN", pattern: "{##}-{##}-TEA" });
    expect(checkCodeSpace(plan, { count: 1_000, guesses: 100 })).toMatchObject({
      data: { pattern: "{##}-{####}-TEA" },
    });
  });

  test("needs no symbol more than exactly enough", () => {
    const plan = planOf({ kind: "PREFIX", prefix: "", length: 1, alphabet: "0123456789" });
    const problem = checkCodeSpace(plan, { count: 10, guesses: 10 });
    expect(problem).toMatchObject({ data: { symbolsNeeded: 6, odds: "1 in 1" } });
  });

  test("is large enough at exactly 1 in 10,000", () => {
    const plan = planOf({ kind: "PREFIX", prefix: "", length: 1, alphabet: "0123456789" });
    const four = { ...plan, parts: [{ kind: "RANDOM", length: 6 }] as const };
    expect(checkCodeSpace(four, { count: 10, guesses: 10 })).toBeNull();
    expect(checkCodeSpace(four, { count: 10, guesses: 11 })).not.toBeNull();
    expect(checkCodeSpace(four, { count: 100, guesses: 0 })).toBeNull();
  });

  test("a word for everybody is not asked", () => {
    const plan = planOf({ kind: "FIXED", word: "SAVE20" });
    expect(checkCodeSpace(plan, { count: 1, guesses: 1_000_000 })).toBeNull();
  });

  test("ten million private codes of ten symbols stand a hundred guesses", () => {
    const plan = planOf({ kind: "PREFIX", prefix: "", length: 10 });
    expect(checkCodeSpace(plan, { count: 10_000_000, guesses: 100 })).toBeNull();
  });
});
