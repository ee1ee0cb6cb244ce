/** Runs test files of the engine, with all guards or without one. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Guard } from "./guards.ts";

const HERE = path.join(import.meta.dirname, "..");
const VITEST = path.join(HERE, "../../node_modules/.bin/vitest");

export interface Outcome {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

/** Names of the tests of these files that passed and failed, with their describes before them. */
export async function runTests(
  files: readonly string[],
  guard: Guard | null,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const report = path.join(os.tmpdir(), `guards-${process.pid}.json`);
  const options = ["--reporter=json", `--outputFile=${report}`];
  await exited(
    spawn(
      VITEST,
      ["run", "--config", path.join(HERE, "vitest.without-guard.ts"), ...files, ...options],
      { stdio: "ignore", env: { ...process.env, ...env, GUARD: guard?.name ?? "" } },
    ),
  );
  const { testResults } = JSON.parse(fs.readFileSync(report, "utf8")) as Report;
  fs.rmSync(report);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) =>
    tests.filter((test) => test.status === status).map(({ fullName }) => fullName);
  return { passed: named("passed"), failed: named("failed") };
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function exited(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
}
