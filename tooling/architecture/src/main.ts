/** The architecture and taste of docs/architecture.md as a check: prints each finding, fails when there is one. */
import fs from "node:fs";
import path from "node:path";
import { arrows, chapters, ownWorkspace, purity } from "./arrows.ts";
import { houseFiles, type Rule } from "./files.ts";
import { chapterReadmes, fileLength, marks, names, placeless, twoFaces, words } from "./taste.ts";

const longFiles = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, "long-files.json"), "utf8"),
) as Record<string, number>;

const rules: readonly Rule[] = [
  arrows,
  ownWorkspace,
  chapters,
  purity,
  names,
  words,
  fileLength(longFiles),
  marks,
  placeless,
  twoFaces,
];

const files = houseFiles();
const findings = [
  ...files.flatMap((file) => rules.flatMap((rule) => rule(file))),
  ...chapterReadmes(files),
];
for (const { path: at, line, message } of findings)
  console.error(`${at}${line ? `:${line}` : ""}  ${message}`);
console.log(`${files.length} files, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;
