import fs from "node:fs";

const ENGINE = "packages/engine/src";

/** The folders whose mutants are tried, each with a score of its own. */
export const CHAPTERS = [
  "money",
  "codes",
  "pricing",
  "pricing/application",
  "pricing/candidates",
  "pricing/eligibility",
  "pricing/discount-types",
  "pricing/explanation",
  "pricing/resolution",
  "pricing/rules",
] as const;

/** A chapter's sources, from the root; its tests are no part of them. What lies in pricing's folders is theirs. */
export function filesOf(chapter: string): string[] {
  const depth = chapter === "pricing" ? "*.ts" : "**/*.ts";
  return fs
    .globSync(`${ENGINE}/${chapter}/${depth}`)
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.endsWith(".test.ts"))
    .toSorted();
}
