import { describe, expect, it } from "vitest";
import { findingOf } from "./finding.ts";

const days = (...values: number[]) =>
  values.map((value, index) => ({ day: `2026-11-0${index + 1}`, value }));

describe("the finding of a chart", () => {
  it.each([
    ["no days", days(), { kind: "none" }],
    ["days without sales", days(0, 0, 0), { kind: "none" }],
    [
      "more in the later half",
      days(100, 100, 150, 150),
      { kind: "rising", percent: 50, bestDay: "2026-11-03", best: 150 },
    ],
    [
      "less in the later half",
      days(200, 200, 100, 100),
      { kind: "falling", percent: 50, bestDay: "2026-11-01", best: 200 },
    ],
    [
      "about the same",
      days(100, 100, 101, 100),
      { kind: "steady", percent: 1, bestDay: "2026-11-03", best: 101 },
    ],
    [
      "nothing in the earlier half",
      days(0, 0, 5, 5),
      { kind: "steady", percent: 0, bestDay: "2026-11-03", best: 5 },
    ],
  ])("names %s", (_case, values, finding) => {
    expect(findingOf(values)).toEqual(finding);
  });
});
