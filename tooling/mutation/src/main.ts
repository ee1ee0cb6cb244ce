/**
 * `npm run mutants`: makes every small mistake Stryker knows in the engine's money, codes and pricing, one by one, and
 * counts those that a test notices. A chapter's score is printed when its mutants are tried, and kept in `.reports`.
 *
 *   npm run mutants -- [--only pricing/resolution] [--file allocate.ts] [--processes 2] [--from FOLDER]
 */
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type MutantResult } from "@stryker-mutator/api/core";
import { CHAPTERS, filesOf } from "./chapters.ts";
import { ALL, report } from "./report.ts";
import { tryMutants } from "./try-mutants.ts";

const { values } = parseArgs({
  options: {
    /** Chapters whose name begins with this. */
    only: { type: "string", default: "" },
    /** Files whose name holds this. */
    file: { type: "string", default: "" },
    /** How many processes try mutants at once. */
    processes: { type: "string", default: "2" },
  },
});

const root = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(root, ".reports/mutants");
process.chdir(root);
fs.mkdirSync(folder, { recursive: true });

const all: MutantResult[] = [];
for (const chapter of CHAPTERS.filter((name) => name.startsWith(values.only))) {
  const files = filesOf(chapter).filter((file) => file.includes(values.file));
  if (files.length === 0) continue;
  const results = await tryMutants(files, Number(values.processes));
  all.push(...results);
  const kept = path.join(folder, `${chapter.replaceAll("/", "-")}.json`);
  fs.writeFileSync(kept, JSON.stringify(results, null, 1));
  report(chapter, results);
}
report(ALL, all);
