/**
 * `npm test`: every test of the house against one PostgreSQL, then the browser stories.
 * Ends with the plain line `N passed, N failed` counted from the runners' own reports.
 *
 * `npm test -- engine api` runs only the workspaces whose names contain one of the words.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { startTestServer } from "@8521/database/testing";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "./browser.ts";
import { root } from "./root.ts";
import { buildWeb } from "./running/web-build.ts";
import { readReport, sum } from "./testing/reports.ts";
import { testedWorkspaces, type Workspace } from "./testing/workspaces.ts";
import { say, withAdvice } from "./words.ts";

const E2E = "@8521/e2e";

/** Runs workspaces' tests through turbo. Not a synchronous call: this process also drains the database's log meanwhile. */
function runTests(
  workspaces: readonly Workspace[],
  concurrency: number,
  env: Record<string, string>,
): Promise<void> {
  if (workspaces.length === 0) return Promise.resolve();
  const filters = workspaces.map(({ name }) => `--filter=${name}`);
  const options = [`--concurrency=${concurrency}`, "--continue=always", "--output-logs=full"];
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=.reports/tests.json",
  ];
  const turbo = path.join(root, "node_modules/.bin/turbo");
  const child = spawn(turbo, ["run", "test", ...filters, ...options, "--", ...reporters], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...env },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // Whether tests passed is read from their reports.
    child.once("exit", () => resolve());
  });
}

await withAdvice(async () => {
  const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  const chosen = testedWorkspaces().filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  for (const { folder } of chosen)
    fs.rmSync(path.join(folder, ".reports"), { recursive: true, force: true });
  const browser = chosen.some(({ name }) => name === E2E) ? findBrowser() : null;
  const began = performance.now();
  const server = await startTestServer();
  try {
    const env = { PG_TEMPLATE_URL: server.url, CHROMIUM_PATH: browser ?? "" };
    await runTests(
      chosen.filter(({ name }) => name !== E2E),
      2,
      env,
    );
    if (chosen.some(({ name }) => name === E2E)) {
      if (browser) buildWeb();
      else say(`The browser stories are SKIPPED. ${HOW_TO_GET_A_BROWSER}`);
      await runTests(
        chosen.filter(({ name }) => name === E2E),
        1,
        env,
      );
    }
  } finally {
    await server.stop();
  }
  const tally = sum(chosen.map(({ folder }) => readReport(folder)));
  if (tally.failed > 0 || tally.passed === 0) process.exitCode = 1;
  say(`All tests in ${Math.round((performance.now() - began) / 1000)} s.`);
  console.log(
    `${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ""}`,
  );
});
