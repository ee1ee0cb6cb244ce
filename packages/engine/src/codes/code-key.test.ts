import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCode } from "./check-code.ts";
import { codeKey } from "./code-key.ts";
import { codeSkeleton, wideSkeleton } from "./code-skeleton.ts";
import { codeStem, isOneEdit, likeness } from "./likeness.ts";

const table = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../../../scenarios/codes.md"),
  "utf8",
);
const rows = [...table.matchAll(/^\| `(.*?)` *\| (\S+) +\| (\S+) +\|$/gm)].map(
  ([, typed, key, han]) => ({ typed: typed!, key: key!, han: han! }),
);
const unescape = (text: string) =>
  text.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

describe("the key of a code", () => {
  test("the table is read whole", () => expect(rows).toHaveLength(34));

  test.each(rows)("$typed is $key", ({ typed, key, han }) => {
    expect(codeKey(unescape(typed)) ?? "—").toBe(key);
    expect(codeKey(unescape(typed), { han: true }) ?? "—").toBe(han);
  });

  test("is 4 to 32 symbols long, after normalizing", () => {
    expect(codeKey("AAA")).toBeNull();
    expect(codeKey("AAAA")).toBe("AAAA");
    expect(codeKey("A".repeat(32))).toBe("A".repeat(32));
    expect(codeKey("A".repeat(33))).toBeNull();
    expect(codeKey("A - A - A - A")).toBe("AAAA");
    expect(codeKey("")).toBeNull();
    expect(codeKey("小".repeat(32), { han: true })).toBe("小".repeat(32));
    expect(codeKey("小".repeat(33), { han: true })).toBeNull();
  });

  test("a text of any length is answered at once", () => {
    expect(codeKey(" ".repeat(201))).toBeNull();
    expect(codeKey(`${" ".repeat(196)}AMY1`)).toBe("AMY1");
    expect(codeKey(`${" ".repeat(197)}AMY1`)).toBeNull();
  });

  test("the key of a key is itself, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = codeKey(text);
        if (key === null) return;
        expect(key).toMatch(/^[0-9A-Z]{4,32}$/);
        expect(codeKey(key)).toBe(key);
      }),
    );
  });

  test("dashes, blanks and case never make another code", () => {
    const key = fc.stringMatching(/^[0-9A-Z]{4,20}$/);
    const noise = fc.constantFrom(" ", "-", "–", "　", "\u200B", "_", ".", "·", "ー");
    fc.assert(
      fc.property(key, fc.array(noise), (code, marks) => {
        const typed = [...code]
          .map((symbol, at) => symbol.toLowerCase() + (marks[at] ?? ""))
          .join("");
        expect(codeKey(typed)).toBe(code);
      }),
    );
  });
});

describe("look-alikes", () => {
  test.each([
    ["AMYO", "AMY0"],
    ["AMYIL1", "AMY111"],
    ["OIL0", "0110"],
    ["SBZG", "SBZG"],
  ])("the skeleton of %s is %s", (key, skeleton) => expect(codeSkeleton(key)).toBe(skeleton));

  test("the wide skeleton folds S, B, Z and G too", () =>
    expect(wideSkeleton("SBZGO")).toBe("58260"));

  test.each([
    ["AMY10", "AMY10", "SAME_KEY"],
    ["AMYIO", "AMY10", "SKELETON"],
    ["AMYS0", "AMY50", "WIDE_SKELETON"],
    ["SUMMER", "SUMNER", "ONE_EDIT"],
    ["SUMMER", "SUMMERS", "ONE_EDIT"],
    ["SUMMER", "SUMMRE", "ONE_EDIT"],
    ["SUMME", "SUMMER", null],
    ["AMY10", "AMY20", "SAME_STEM"],
    ["AM10", "AM20", "SAME_STEM"],
    ["AMY10", "AMX10", null],
    ["A100", "A200", null],
    ["1234", "5678", null],
    ["SUMMER", "WINTER", null],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
    expect(likeness(b, a)).toBe(expected);
  });

  test.each([
    ["AB", "BA", true],
    ["AB", "AC", true],
    ["AB", "ABC", true],
    ["ABC", "AC", true],
    ["AB", "AB", false],
    ["ABC", "CBA", false],
    ["AB", "ABCD", false],
    ["ABCD", "BADC", false],
    ["A", "", true],
    ["AABB", "ABAB", true],
    ["AB", "CA", false],
    ["AB", "BC", false],
    ["ABX", "BAY", false],
    ["XAB", "YAB", true],
    ["XAB", "AB", true],
    ["AB", "XAB", true],
  ])("%s to %s is one edit: %s", (a, b, expected) => expect(isOneEdit(a, b)).toBe(expected));

  test("the stem is what stands before the trailing number", () => {
    expect(codeStem("AMY10")).toBe("AMY");
    expect(codeStem("A1B")).toBe("A1B");
  });
});

describe("a hand-written code", () => {
  test("gives its key and skeleton", () => {
    expect(checkCode("amy-1o")).toEqual({ ok: true, key: "AMY1O", skeleton: "AMY10" });
  });
  test("with a Chinese one for a dash is refused with what was meant", () => {
    expect(checkCode("AMY一10")).toEqual({
      ok: false,
      problems: [{ code: "INVALID_CHARACTERS", path: ["text"], data: { suggestion: "AMY10" } }],
    });
    expect(checkCode("É一")).toEqual({
      ok: false,
      problems: [{ code: "INVALID_CHARACTERS", path: ["text"], data: {} }],
    });
  });
  test("must have the shop's form, when it demands one", () => {
    const handwritten = /^[A-Z][0-9]{5}$/;
    expect(checkCode("A12345", { handwritten })).toMatchObject({ ok: true });
    expect(checkCode("AB1234", { handwritten })).toMatchObject({
      problems: [{ code: "FORMAT_MISMATCH", data: { format: handwritten.source } }],
    });
  });
  test("must not be reserved", () => {
    expect(checkCode("f-r-e-e", { reservedWords: ["FREE"] })).toMatchObject({
      problems: [{ code: "CODE_RESERVED", data: { word: "FREE" } }],
    });
  });
});
