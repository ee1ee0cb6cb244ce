import type { MutantResult, PartialStrykerOptions } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";

const OPTIONS: PartialStrykerOptions = {
  testRunner: "one-process",
  plugins: ["./tooling/mutation/src/one-process-runner.ts"],
  coverageAnalysis: "perTest",
  /** What is copied to be changed there: the engine and what its tests read. */
  ignorePatterns: ["/*", "!/packages", "/packages/*", "!/packages/engine", "!/scenarios"],
  tempDirName: ".reports/mutants-work",
  reporters: ["progress-append-only"],
  /** Modules loaded anew are never let go by Node: a fresh process before they fill the memory. */
  maxTestRunnerReuse: 300,
  /** Generous, because a slow machine is no proof; what loops is found by counting, long before. */
  timeoutMS: 20_000,
  timeoutFactor: 2,
  warnings: false,
  allowEmpty: true,
  /** Stryker would read it with the compiler's old interface, which TypeScript 7 no longer has. */
  tsconfigFile: "none",
};

/** Tries every mutant of the files against the tests that reach it. */
export async function tryMutants(
  files: readonly string[],
  processes: number,
): Promise<MutantResult[]> {
  // Few carts of each law: with the seed fixed they are always the same, and a mistake shows in few.
  process.env["LAW_RUNS"] ??= "40";
  return new Stryker({ ...OPTIONS, mutate: [...files], concurrency: processes }).runMutationTest();
}
