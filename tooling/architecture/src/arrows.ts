import path from "node:path";
import type { Finding, Rule, SourceFile } from "./files.ts";
import { isCode } from "./files.ts";
import { importsOf } from "./imports.ts";

/** Chapters of the engine in the order of the story; each may import only those before it. */
const CHAPTERS = [
  "money",
  "codes",
  "pricing",
  "snapshot",
  "orders",
  "affiliates",
  "commands",
] as const;

/** Who may import which packages of the house (docs/architecture.md). Tests may also use the testing faces. */
const ARROWS: readonly { readonly from: RegExp; readonly to: readonly string[] }[] = [
  {
    from: /^apps\/(api|worker)\//,
    to: ["engine", "engine/commands", "database", "ecpay", "line", "contract", "contract/problems"],
  },
  { from: /^apps\/webhooks\//, to: ["engine/commands", "ecpay", "line"] },
  { from: /^apps\/web\//, to: ["contract", "contract/scenarios", "contract/scenarios/book"] },
  { from: /^packages\/engine\/src\/commands\//, to: ["database"] },
  { from: /^packages\/engine\/src\/cli\//, to: [] },
  { from: /^packages\/engine\//, to: [] },
  { from: /^packages\/(database|ecpay|line|contract)\//, to: [] },
];

/** The only foreign package a pure chapter may use. */
const PURE_DEPENDENCIES = new Set(["decimal.js"]);
/** Hashing is a pure function; every other module of Node is a door to the outside. */
const PURE_NODE_MODULES = new Set(["node:crypto"]);

const isTest = (name: string): boolean =>
  /\.(test|cases|laws|bench|types\.test)\.tsx?$/.test(name) ||
  /vitest\.config|\/testing\/|\/laws\//.test(name);

/** Packages of the house may be imported only along the arrows, and never deeper than their written faces. */
export const arrows: Rule = (file) => {
  if (!isCode(file) || isTest(file.path)) return [];
  const rule = ARROWS.find(({ from }) => from.test(file.path));
  if (!rule) return [];
  return importsOf(file).flatMap(({ line, specifier }) => {
    const face = /^@8521\/(.+)$/.exec(specifier)?.[1];
    if (face === undefined || rule.to.includes(face)) return [];
    return [
      finding(
        file,
        line,
        `must not import ${specifier}; allowed here: ${rule.to.join(", ") || "nothing of the house"}`,
      ),
    ];
  });
};

/** A relative import stays inside its own workspace. */
export const ownWorkspace: Rule = (file) => {
  if (!isCode(file)) return [];
  const home = file.path.split("/").slice(0, 2).join("/");
  if (!/^(apps|packages|tooling)\//.test(home + "/")) return [];
  return importsOf(file).flatMap(({ line, specifier }) => {
    if (!specifier.startsWith(".")) return [];
    const target = path.posix.join(path.posix.dirname(file.path), specifier);
    return target.startsWith(`${home}/`)
      ? []
      : [
          finding(
            file,
            line,
            `reaches into another workspace (${specifier}): import its package instead`,
          ),
        ];
  });
};

const chapterOf = (name: string): number =>
  CHAPTERS.findIndex((chapter) => name.startsWith(`packages/engine/src/${chapter}/`));

/** The engine reads from top to bottom, and its chapters (all but the commands) are pure. */
export const chapters: Rule = (file) => {
  const here = chapterOf(file.path);
  if (here < 0 || !isCode(file) || isTest(file.path)) return [];
  const isPure = CHAPTERS[here] !== "commands";
  return importsOf(file).flatMap(({ line, specifier }) => {
    if (specifier.startsWith(".")) {
      const there = chapterOf(path.posix.join(path.posix.dirname(file.path), specifier));
      return there > here
        ? [
            finding(
              file,
              line,
              `chapter ${CHAPTERS[here]} must not know of ${CHAPTERS[there]}, which comes later`,
            ),
          ]
        : [];
    }
    if (!isPure) return [];
    const allowed = specifier.startsWith("node:")
      ? PURE_NODE_MODULES.has(specifier)
      : PURE_DEPENDENCIES.has(specifier);
    return allowed ? [] : [finding(file, line, `a pure chapter must not import ${specifier}`)];
  });
};

const IMPURE =
  /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.env|console\.|setTimeout\(|fetch\()/;

/** No clock, no chance, no environment and no talk in a pure chapter: facts come in as arguments. */
export const purity: Rule = (file) => {
  const here = chapterOf(file.path);
  if (here < 0 || CHAPTERS[here] === "commands" || !isCode(file) || isTest(file.path)) return [];
  return file.text.split("\n").flatMap((text, index) => {
    if (/^\s*(\*|\/\/|\/\*)/.test(text)) return [];
    const match = IMPURE.exec(text);
    return match
      ? [finding(file, index + 1, `a pure chapter must not use ${match[1]}; take it as a fact`)]
      : [];
  });
};

const finding = (file: SourceFile, line: number, message: string): Finding => ({
  path: file.path,
  line,
  message,
});
