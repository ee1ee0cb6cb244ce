import fs from "node:fs";
import path from "node:path";

/** Tests of one workspace, or of all. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface JsonReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
}

/** Reads a runner's report; a workspace that left none did not run to its end, which counts as one failure. */
export function readReport(folder: string): Tally {
  const file = path.join(folder, ".reports/tests.json");
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(file, "utf8")) as JsonReport;
  // A file that could not be loaded fails without a failing test: it must not vanish from the count.
  const failed = report.success ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
