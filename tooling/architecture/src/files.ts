import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The repository's top folder. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** A file of the house, as the checks see it. `path` is relative to the top, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A rule that a file breaks. `line` is 1-based, 0 for the file as a whole. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** One rule: sees one file, answers what is wrong with it. */
export type Rule = (file: SourceFile) => Finding[];

/** Every file that git knows or would add; generated and binary ones are left out. */
export function houseFiles(): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split("\n")
    .filter((name) => name !== "" && !isLeftOut(name) && fs.existsSync(path.join(root, name)))
    .map((name) => ({ path: name, text: fs.readFileSync(path.join(root, name), "utf8") }));
}

const isLeftOut = (name: string): boolean =>
  name.includes("/generated/") ||
  name.endsWith("package-lock.json") ||
  /\.(png|jpg|ico|woff2?)$/.test(name);

export const isCode = ({ path: name }: SourceFile): boolean => /\.(ts|tsx|mjs)$/.test(name);

/** Lines of a file with their numbers. */
export function* linesOf(file: SourceFile): Generator<{ line: number; text: string }> {
  let line = 0;
  for (const text of file.text.split("\n")) yield { line: ++line, text };
}
