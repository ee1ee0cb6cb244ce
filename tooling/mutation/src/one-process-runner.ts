/**
 * A test runner for Stryker that keeps one process and the tests loaded in it, instead of starting Vitest for every
 * mutant: a mutant costs milliseconds, and all of them can be tried. Only mutants of what is worked out while the
 * modules are loaded need them loaded anew.
 */
import fs from "node:fs";
import path from "node:path";
import { type InstrumenterContext, INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { collect, type CollectedTest } from "./collected-tests.ts";
import { beginNewWorld, watchFolder } from "./fresh-modules.ts";

const ENGINE = "packages/engine";
const TESTS = [
  "src/{money,codes,pricing,snapshot}/**/*.test.ts",
  "tests/{scenarios,refunds.laws}.test.ts",
];

/** Tests of how long something huge takes; what is right they leave to the others. */
const ABOUT_COST = /the cost is bounded|a hundred thousand codes|ten thousand lines/;

/** Stands for every test when the engine can't even be loaded. */
const LOADING = "the engine loads";

/** The same generated carts for every mutant; a law that fails need not look for its smallest cart. */
fc.configureGlobal({ seed: 8_521, endOnFailure: true });

class OneProcessRunner implements TestRunner {
  readonly #folder = path.resolve(ENGINE);
  readonly #context = contextOfMutants();
  #files: readonly string[] = [];
  /** The tests as they were loaded last, without a mutant. */
  #world: CollectedTest[] | null = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    watchFolder(this.#folder);
    this.#files = fs.globSync(TESTS, { cwd: this.#folder }).toSorted();
  }

  /** Every test once, noting which mutants each of them reaches. */
  async dryRun(): Promise<DryRunResult> {
    const tests = await this.#load();
    const results = tests.map((test) => {
      this.#context.currentTestId = test.id;
      const result = resultOf(test);
      delete this.#context.currentTestId;
      return result;
    });
    const mutantCoverage = this.#context.mutantCoverage ?? { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const first = await this.#try(options);
    const result = (await this.#isPoisoned(first)) ? await this.#try(options) : first;
    const endless = determineHitLimitReached(this.#context.hitCount, options.hitLimit);
    if (endless || options.mutantActivation === "static") this.#world = null;
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: result });
  }

  /** Runs the tests that reach a mutant, those beside its file first, until one fails. */
  async #try(options: MutantRunOptions): Promise<TestResult[]> {
    const { activeMutant, mutantActivation, testFilter, hitLimit, sandboxFileName } = options;
    const isStatic = mutantActivation === "static";
    if (remembers(sandboxFileName)) this.#world = null;
    Object.assign(this.#context, { hitCount: 0, hitLimit });
    if (isStatic) this.#context.activeMutant = activeMutant.id;
    const world = isStatic ? await this.#loadOrFail() : (this.#world ??= await this.#load());
    const wanted = new Set(testFilter ?? world.map(({ id }) => id));
    const reaching = world.filter(({ id }) => wanted.has(id) || id === LOADING);
    this.#context.activeMutant = activeMutant.id;
    const results = untilFailure(
      nearestFirst(reaching, path.relative(this.#folder, sandboxFileName)),
    );
    delete this.#context.activeMutant;
    return results;
  }

  /**
   * A world that earlier mutants were tried in may have kept something of them. So a failure is believed only when
   * the same test passes there without the mutant; else the world is left behind.
   */
  async #isPoisoned(results: readonly TestResult[]): Promise<boolean> {
    const last = results.at(-1);
    const test = this.#world?.find(({ id }) => id === last?.id);
    if (last?.status !== TestStatus.Failed || test === undefined) return false;
    const { hitCount } = this.#context;
    const isPoisoned = resultOf(test).status === TestStatus.Failed;
    Object.assign(this.#context, { hitCount });
    if (isPoisoned) this.#world = null;
    return isPoisoned;
  }

  async #load(): Promise<CollectedTest[]> {
    beginNewWorld();
    const tests: CollectedTest[] = [];
    for (const file of this.#files) {
      tests.push(...(await collect(file, () => import(path.join(this.#folder, file)))));
    }
    return tests.filter(({ id }) => !ABOUT_COST.test(id));
  }

  /** An engine that can't even be loaded fails whatever test is run. */
  async #loadOrFail(): Promise<CollectedTest[]> {
    try {
      return await this.#load();
    } catch (error) {
      const fail = () => {
        throw error;
      };
      return [{ id: LOADING, run: fail }];
    }
  }
}

/** Whether a file keeps answers from one call to the next, so that a mutant of it may never be asked again. */
function remembers(file: string): boolean {
  return /^const \w+ = new Map</m.test(fs.readFileSync(file, "utf8"));
}

/** Where the instrumented code looks for the mutant that is on, and notes what it reached. */
function contextOfMutants(): InstrumenterContext {
  const global = globalThis as { [name: string]: unknown };
  return (global[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}) as InstrumenterContext;
}

/** Tables before laws, which take a hundred times as long; of both, those that lie nearest to the mutated file. */
function nearestFirst(tests: readonly CollectedTest[], mutated: string): CollectedTest[] {
  const rank = ({ id }: CollectedTest) =>
    commonStart(id, mutated) - (id.includes(".laws.") ? 1_000 : 0);
  return tests
    .map((test) => ({ test, nearness: rank(test) }))
    .toSorted((a, b) => b.nearness - a.nearness)
    .map(({ test }) => test);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function untilFailure(tests: readonly CollectedTest[]): TestResult[] {
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = resultOf(test);
    results.push(result);
    if (result.status === TestStatus.Failed) break;
  }
  return results;
}

function resultOf({ id, run }: CollectedTest): TestResult {
  const began = performance.now();
  const timed = () => ({
    id,
    name: id,
    fileName: path.resolve(ENGINE, id.split(" > ")[0]!),
    timeSpentMs: performance.now() - began,
  });
  try {
    run();
    return { ...timed(), status: TestStatus.Success };
  } catch (error) {
    return { ...timed(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "one-process", OneProcessRunner as never),
];
