/** Readers of single fields: what each answers, and what it reports. */
import { describe, expect, test } from "vitest";
import type { Problem } from "../../problem.ts";
import {
  booleanIn,
  type Fields,
  integerIn,
  listIn,
  rateIn,
  refuse,
  textIn,
  textsIn,
  wordIn,
} from "./fields.ts";

const REQUIRED = "REQUIRED";
const OPTIONAL = { optional: true };

/** What a reader answers for a value in the field `f`, and the code it reports. */
function read(value: unknown, reader: (fields: Fields) => unknown): [unknown, ...string[]] {
  const problems: Problem[] = [];
  const answer = reader({ value: { f: value }, path: [], problems });
  return [answer, ...problems.map(({ code }) => code)];
}

test.each<[name: string, value: unknown, (fields: Fields) => unknown, expected: unknown[]]>([
  ["an integer", 5, (f) => integerIn(f, "f"), [true]],
  ["no integer", undefined, (f) => integerIn(f, "f"), [false, REQUIRED]],
  ["null for one", null, (f) => integerIn(f, "f"), [false, REQUIRED]],
  ["no integer, where none need be", undefined, (f) => integerIn(f, "f", OPTIONAL), [true]],
  ["a text for an integer", "5", (f) => integerIn(f, "f"), [false, "NOT_AN_INTEGER"]],
  ["the least integer", 3, (f) => integerIn(f, "f", { min: 3 }), [true]],
  ["one less", 2, (f) => integerIn(f, "f", { min: 3 }), [false, "OUT_OF_RANGE"]],
  ["the largest integer", 3, (f) => integerIn(f, "f", { max: 3 }), [true]],
  ["one more", 4, (f) => integerIn(f, "f", { max: 3 }), [false, "OUT_OF_RANGE"]],
  ["a rate", "12.5", (f) => rateIn(f, "f"), [true]],
  ["no rate", undefined, (f) => rateIn(f, "f"), [false, REQUIRED]],
  ["no rate, where none need be", null, (f) => rateIn(f, "f", OPTIONAL), [true]],
  ["a number for a rate", 12.5, (f) => rateIn(f, "f"), [false, "NOT_A_RATE"]],
  ["too much of a rate", "1.1", (f) => rateIn(f, "f", { max: 1 }), [false, "OUT_OF_RANGE"]],
  ["a word", "A", (f) => wordIn(f, "f", ["A", "B"]), [true]],
  ["another word", "C", (f) => wordIn(f, "f", ["A", "B"]), [false, "NOT_ALLOWED"]],
  ["no word", undefined, (f) => wordIn(f, "f", ["A"]), [false, REQUIRED]],
  ["no word, where none need be", undefined, (f) => wordIn(f, "f", ["A"], true), [true]],
  ["a text", "a", (f) => textIn(f, "f"), [true]],
  ["an empty text", "", (f) => textIn(f, "f"), [false, "NOT_A_TEXT"]],
  ["a list for a text", ["a"], (f) => textIn(f, "f"), [false, "NOT_A_TEXT"]],
  ["the longest text", "a".repeat(200), (f) => textIn(f, "f"), [true]],
  ["a longer one", "a".repeat(201), (f) => textIn(f, "f"), [false, "NOT_A_TEXT"]],
  ["no text", undefined, (f) => textIn(f, "f"), [false, REQUIRED]],
  ["no text, where none need be", undefined, (f) => textIn(f, "f", OPTIONAL), [true]],
  ["a truth", false, (f) => booleanIn(f, "f"), [true]],
  ["a number for a truth", 0, (f) => booleanIn(f, "f"), [false, "NOT_A_BOOLEAN"]],
  ["no truth", undefined, (f) => booleanIn(f, "f"), [false, REQUIRED]],
  ["no truth, where none need be", undefined, (f) => booleanIn(f, "f", true), [true]],
  ["a list as long as can be", [1, 2], (f) => listIn(f, "f", { max: 2 }), [[1, 2]]],
  ["a longer one", [1, 2, 3], (f) => listIn(f, "f", { max: 2 }), [null, "TOO_MANY"]],
  ["texts", ["a", "b".repeat(200)], (f) => textsIn(f, "f"), [undefined]],
  ["a text too long", ["b".repeat(201)], (f) => textsIn(f, "f"), [undefined, "NOT_A_TEXT"]],
  ["a list among texts", [["a"]], (f) => textsIn(f, "f"), [undefined, "NOT_A_TEXT"]],
])("%s", (_, value, reader, expected) => expect(read(value, reader)).toEqual(expected));

describe("a problem", () => {
  const problemsOf = (reader: (fields: Fields) => unknown, value: unknown) => {
    const problems: Problem[] = [];
    reader({ value: { f: value }, path: ["at"], problems });
    return problems;
  };
  test("has data only where there is any", () => {
    expect(Object.keys(problemsOf((f) => refuse(f, null, "X", "is wrong"), 1)[0]!)).toEqual([
      "code",
      "message",
      "path",
    ]);
  });
  test("names the words that can be, and the least that must be", () => {
    expect(problemsOf((f) => wordIn(f, "f", ["A", "B"]), "C")).toEqual([
      {
        code: "NOT_ALLOWED",
        message: "must be one of A, B",
        path: ["at", "f"],
        data: { allowed: ["A", "B"] },
      },
    ]);
    expect(problemsOf((f) => textsIn(f, "f", { min: 1 }), [])).toMatchObject([
      { code: "TOO_FEW", data: { min: 1 } },
    ]);
  });
});
