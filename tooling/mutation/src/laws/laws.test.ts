/** Every law fails on the engine that was sabotaged for it; that it holds on the engine as it is, its own test says. */
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { SABOTAGES } from "./sabotages.ts";
import type { TriedLaw } from "./try-sabotages.ts";

const engine = path.resolve(import.meta.dirname, "../../../../packages/engine");

test("every law of these chapters has its sabotage", () => {
  const files = fs.globSync("{src,tests}/**/*.laws.test.ts", { cwd: engine });
  const laws = files
    .filter((file) => !file.includes("commands"))
    .flatMap((file) => titlesIn(path.join(engine, file)));
  const sabotaged = SABOTAGES.map(({ law }) => law);
  expect(sabotaged).toEqual(expect.arrayContaining(laws));
  expect(laws.length).toBeGreaterThan(30);
});

function titlesIn(file: string): string[] {
  const source = fs.readFileSync(file, "utf8");
  return [...source.matchAll(/^\s*(?:test|it)\("(.+)", /gm)].map(([, title]) => title!);
}

const { stdout } = await promisify(execFile)(
  process.execPath,
  ["--disable-warning=ExperimentalWarning", path.join(import.meta.dirname, "try-sabotages.ts")],
  { env: { ...process.env, LAW_RUNS: "100" } },
);

test.each(JSON.parse(stdout) as TriedLaw[])("notices: $law", ({ failure }) => {
  expect(failure).toMatch(/Property failed|AssertionError/);
});
