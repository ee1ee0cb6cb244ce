import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { readReport, sum } from "./reports.ts";

const counts = {
  numPassedTests: 3,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 1,
  numTodoTests: 0,
};

/** Each row: what the runner left behind, and how it counts. */
const CASES: readonly [
  what: string,
  report: object | null,
  tally: { passed: number; failed: number; skipped: number },
][] = [
  ["all passed", { ...counts, success: true }, { passed: 3, failed: 0, skipped: 1 }],
  [
    "one failed",
    { ...counts, numFailedTests: 1, success: false },
    { passed: 3, failed: 1, skipped: 1 },
  ],
  [
    "a file could not be loaded",
    { ...counts, numFailedTestSuites: 1, success: false },
    { passed: 3, failed: 1, skipped: 1 },
  ],
  ["the runner died", null, { passed: 0, failed: 1, skipped: 0 }],
];

it.each(CASES)("%s", (_what, report, tally) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-report-"));
  if (report) {
    fs.mkdirSync(path.join(folder, ".reports"));
    fs.writeFileSync(path.join(folder, ".reports/tests.json"), JSON.stringify(report));
  }
  expect(readReport(folder)).toEqual(tally);
  fs.rmSync(folder, { recursive: true });
});

it("adds up", () => {
  expect(
    sum([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 4, failed: 1, skipped: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1, skipped: 2 });
});
