/**
 * Mutation testing of the engine's money, codes and pricing: makes small mistakes one by one in a copy of the
 * package, runs its tests, and counts the mistakes they notice.
 *
 *   node tooling/bench/src/engine-mutation.ts [--sample 300] [--seed 1] [--only pricing/resolution] [--json FILE]
 *
 * Works in a copy under the system's temporary folder; the sources are never touched.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Mutant, mutantsOf } from "./engine-mutants.ts";
import { seeded } from "./engine-world.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    json: { type: "string" },
  },
});

const CHAPTERS = ["money", "codes", "pricing"];
/** Tests and test worlds, shapes and faces; and the report of conflicts, whose own test tries it on the engine. */
const NOT_MUTATED =
  /discount-conflicts|always-beaten|\.test\.ts$|\/laws\/|model\.ts$|index\.ts$|compiled\.ts$|definition\.ts$/;

const copy = copyOfEngine();
const all = filesUnder(path.join(root, "packages/engine/src"))
  .filter((file) => CHAPTERS.some((chapter) => file.startsWith(`${chapter}/`)))
  .filter((file) => !NOT_MUTATED.test(file) && file.includes(values.only))
  .flatMap((file) => mutantsOf(file, fs.readFileSync(path.join(copy, "src", file), "utf8")));
const sample = pick(all, Number(values.sample), Number(values.seed));
console.log(`${all.length} mutants, of which ${sample.length} are tried`);

if (!testsPass()) throw new Error("the tests fail without any mutant: nothing can be said");
const survivors: Mutant[] = [];
for (const [number, mutant] of sample.entries()) {
  if (survives(mutant)) {
    survivors.push(mutant);
    console.log(`  survived: ${placeOf(mutant)} ${mutant.what}`);
  }
  if (number % 25 === 24) console.log(`  ${number + 1} tried, ${survivors.length} survived`);
}
const killed = sample.length - survivors.length;
console.log(
  `${killed} of ${sample.length} noticed: ${((killed / sample.length) * 100).toFixed(1)} %`,
);
if (values.json) {
  fs.writeFileSync(
    values.json,
    JSON.stringify({ tried: sample.length, killed, survivors }, null, 2),
  );
}
fs.rmSync(path.dirname(path.dirname(copy)), { recursive: true, force: true });

/** The package with what its tests read, in the same places relative to each other. */
function copyOfEngine(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "engine-mutation-"));
  const engine = path.join(folder, "packages/engine");
  fs.mkdirSync(engine, { recursive: true });
  for (const part of [
    "src/money",
    "src/codes",
    "src/pricing",
    "src/snapshot",
    "src/orders",
    "src/problem.ts",
  ]) {
    fs.cpSync(path.join(root, "packages/engine", part), path.join(engine, part), {
      recursive: true,
    });
  }
  fs.copyFileSync(
    path.join(root, "packages/engine/package.json"),
    path.join(engine, "package.json"),
  );
  fs.cpSync(path.join(root, "scenarios"), path.join(folder, "scenarios"), { recursive: true });
  fs.cpSync(path.join(root, "packages/engine/tests"), path.join(engine, "tests"), {
    recursive: true,
  });
  fs.rmSync(path.join(engine, "tests/price-command.test.ts"));
  fs.rmSync(path.join(engine, "src/pricing/resolution/discount-conflicts.test.ts"), {
    force: true,
  });
  const face = ["money", "codes", "pricing", "snapshot", "orders"];
  const lines = face.map((chapter) => `export * from "./${chapter}/index.ts";`);
  fs.writeFileSync(path.join(engine, "src/index.ts"), lines.join("\n"));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return engine;
}

function filesUnder(folder: string): string[] {
  return (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".ts"))
    .toSorted();
}

/** A sample that is the same for the same seed. */
function pick(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const below = seeded(seed);
  const left = [...mutants];
  const picked: Mutant[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(below(left.length), 1));
  }
  return picked;
}

function survives(mutant: Mutant): boolean {
  const file = path.join(copy, "src", mutant.file);
  const source = fs.readFileSync(file, "utf8");
  const { start, end, replacement } = mutant;
  fs.writeFileSync(file, source.slice(0, start) + replacement + source.slice(end));
  const passed = testsPass();
  fs.writeFileSync(file, source);
  return passed;
}

function testsPass(): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--root",
      copy,
      "--bail=1",
      "--isolate=false",
      "--testTimeout=90000",
      "--silent",
      "--reporter=dot",
    ],
    { env: { ...process.env, LAW_RUNS: "120" }, timeout: 180_000, killSignal: "SIGKILL" },
  );
  return status === 0;
}

function placeOf({ file, start }: Mutant): string {
  const before = fs.readFileSync(path.join(copy, "src", file), "utf8").slice(0, start);
  return `${file}:${before.split("\n").length}`;
}
