import fs from "node:fs";
import path from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { whyEquivalent } from "./equivalent.ts";

const NOTICED = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);
const SOURCES = path.resolve(import.meta.dirname, "../../../packages/engine/src");

/** Prints the mistakes that nothing noticed, then the score: of all, and of those that can be noticed at all. */
export function report(chapter: string, results: readonly MutantResult[]): void {
  const noticed = results.filter(({ status }) => NOTICED.has(status)).length;
  const missed = results.filter(({ status }) => MISSED.has(status)).map(toldMissed);
  const open = missed.filter(({ reason }) => reason === null);
  const all = noticed + missed.length;
  for (const { sentence, reason } of missed)
    if (chapter !== ALL) console.log(`  ${reason === null ? "missed" : "equivalent"}: ${sentence}`);
  console.log(
    `${chapter}: ${noticed} of ${all} noticed (${percent(noticed, all)}), ${missed.length - open.length} equivalent, ${open.length} missed (${percent(all - open.length, all)})`,
  );
}

/** The name of the sum over all chapters. */
export const ALL = "all";

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function toldMissed(mutant: MutantResult): { sentence: string; reason: string | null } {
  const file = path.relative(SOURCES, mutant.fileName).replaceAll("\\", "/");
  const original = textOf(mutant);
  const becomes = mutant.replacement ?? "";
  const { line } = mutant.location.start;
  const short = (text: string) => text.replace(/\s+/g, " ").slice(0, 100);
  return {
    sentence: `${file}:${line} ${mutant.mutatorName}: ${short(original)} → ${short(becomes)}`,
    reason: whyEquivalent(file, original, becomes),
  };
}

/** What stands where the mutant was made. */
function textOf({ fileName, location: { start, end } }: MutantResult): string {
  const lines = fs
    .readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return lines.join("\n");
}
