import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { problemCatalogue, type ProblemEntry } from "./problems.ts";

const entries = Object.entries(problemCatalogue as { readonly [code: string]: ProblemEntry });
const page = readFileSync(new URL("../../../docs/problems.md", import.meta.url), "utf8");

it("every problem has words in both languages, and a remedy has both or is none", () => {
  const silent = entries.filter(([, { message, remedy }]) =>
    [message, remedy].some((text) => text !== null && !(text["zh-TW"] && text.en)),
  );
  expect(silent).toEqual([]);
});

it("the page of problems tells of each, as the catalogue has it", () => {
  const missing = entries.filter(
    ([code, { message }]) =>
      !page.includes(`| \`${code}\` | ${message["zh-TW"]} | ${message.en} |`),
  );
  expect(missing.map(([code]) => code)).toEqual([]);
});
