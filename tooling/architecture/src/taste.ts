import path from "node:path";
import { isCode, linesOf, type Finding, type Rule, type SourceFile } from "./files.ts";

const REFUSED_NAMES = new Set([
  "utils",
  "util",
  "shared",
  "common",
  "helpers",
  "helper",
  "types",
  "misc",
]);

/** A name says what is inside; these say nothing. */
export const names: Rule = (file) => {
  const parts = file.path.split("/").map((part) => part.replace(/\..*$/, ""));
  const refused = parts.find((part) => REFUSED_NAMES.has(part));
  return refused ? [whole(file, `"${refused}" says nothing: name it after what it holds`)] : [];
};

/** Words the glossary gave to something else. Built from parts, so that this file does not name them. */
const REFUSED_WORDS = new RegExp(
  String.raw`\b(${["cou" + "pons?", "pro" + "mo", "pro" + "motions?"].join("|")})\b`,
  "i",
);

/** One word per thing: the house says discount, voucher, code. */
export const words: Rule = (file) => {
  if (!isCode(file) && !file.path.endsWith(".graphql") && !file.path.endsWith(".sql")) return [];
  return onLines(file, (text) => {
    const match = REFUSED_WORDS.exec(text);
    return match ? `"${match[0]}" is not a word of this house: see docs/glossary.md` : null;
  });
};

const LONGEST_FILE = 300;
/** Tables of texts, tests and data read well at any length. */
const MAY_BE_LONG =
  /\.(test|cases|laws)\.tsx?$|\/laws\/|\/seed\/|\/locales\/|\/entities\/|\/drawings\/|generated|problems\.ts$|model\.ts$/;

/** A file is one thing, read in one go. Files over the bound are listed in `long-files.json`, which may only shrink. */
export function fileLength(known: Readonly<Record<string, number>>): Rule {
  return (file) => {
    if (!isCode(file) || MAY_BE_LONG.test(file.path)) return [];
    const lines = file.text.split("\n").length;
    const bound = Math.max(LONGEST_FILE, known[file.path] ?? 0);
    return lines > bound
      ? [whole(file, `${lines} lines, more than ${bound}: tell it in two files`)]
      : [];
  };
}

const MARKS = new RegExp(
  String.raw`\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\b|\.(skip|only|todo)\(\s*["'\`]`,
);

/** Nothing half done is committed. */
export const marks: Rule = (file) =>
  isCode(file)
    ? onLines(file, (text) =>
        MARKS.test(text) ? "an unfinished mark: finish it or say why elsewhere" : null,
      )
    : [];

const MACHINE = new RegExp(
  [
    "registry" + String.raw`\.[a-z]+\.(org|com)`,
    "deb" + String.raw`\.[a-z]+\.org`,
    "/wo" + "rk/",
    "/ro" + "ot/",
  ].join("|"),
);

/** The project speaks of itself alone: no registry's host, no path of one machine. */
export const placeless: Rule = (file) =>
  onLines(file, (text) =>
    MACHINE.test(text) ? "names a registry's host or a path of one machine" : null,
  );

/** A class is a GraphQL type or a table, never both (the schema must not leak a column). */
export const twoFaces: Rule = (file) =>
  isCode(file) && /from "type-graphql"/.test(file.text) && /defineEntity\(/.test(file.text)
    ? [whole(file, "wears both GraphQL and ORM: split it")]
    : [];

const HAS_README = /^packages\/[a-z]+\/src\/[a-z-]+\/[a-z-]+\.ts$/;
/** Each chapter of a package tells in a README what comes in, what goes out and what it must never do. */
export function chapterReadmes(files: readonly SourceFile[]): Finding[] {
  const present = new Set(files.map((file) => file.path));
  const folders = new Set(
    files.filter((file) => HAS_README.test(file.path)).map((file) => path.posix.dirname(file.path)),
  );
  return [...folders]
    .filter((folder) => folder.startsWith("packages/engine/") && !folder.endsWith("/cli"))
    .filter((folder) => !present.has(`${folder}/README.md`))
    .map((folder) => ({ path: folder, line: 0, message: "has no README.md" }));
}

function onLines(file: SourceFile, judge: (text: string) => string | null): Finding[] {
  const found: Finding[] = [];
  for (const { line, text } of linesOf(file)) {
    const message = judge(text);
    if (message) found.push({ path: file.path, line, message });
  }
  return found;
}

const whole = (file: SourceFile, message: string): Finding => ({
  path: file.path,
  line: 0,
  message,
});
