import { expect, it } from "vitest";
import { daysIn, isPeriod, periodBefore, piecesOf, type TimeUnit } from "./period.ts";

it.each([
  ["2026-01-01", "2026-01-31", true],
  ["2026-01-01", "2026-01-01", true],
  ["2026-01-02", "2026-01-01", false],
  ["2026-02-30", "2026-03-01", false],
  ["2026-1-1", "2026-01-31", false],
  ["yesterday", "2026-01-31", false],
  ["2020-01-01", "2026-01-31", false],
] as const)("from %s to %s is a period: %s", (from, to, outcome) => {
  expect(isPeriod({ from, to })).toBe(outcome);
});

it("as many days before, over the end of a year and a leap day", () => {
  expect(periodBefore({ from: "2026-01-01", to: "2026-01-31" })).toEqual({
    from: "2025-12-01",
    to: "2025-12-31",
  });
  expect(periodBefore({ from: "2028-03-01", to: "2028-03-01" })).toEqual({
    from: "2028-02-29",
    to: "2028-02-29",
  });
  expect(daysIn({ from: "2028-02-01", to: "2028-03-01" })).toBe(30);
});

it.each<[TimeUnit, string, string, string[]]>([
  ["DAY", "2026-02-27", "2026-03-01", ["2026-02-27", "2026-02-28", "2026-03-01"]],
  // 2026-11-21 is a Saturday: the first week has two days.
  ["WEEK", "2026-11-21", "2026-11-30", ["2026-11-21", "2026-11-23", "2026-11-30"]],
  ["WEEK", "2026-11-23", "2026-11-29", ["2026-11-23"]],
  ["MONTH", "2026-11-21", "2027-01-01", ["2026-11-21", "2026-12-01", "2027-01-01"]],
])("by %s, %s to %s falls into %j", (unit, from, to, pieces) => {
  expect(piecesOf({ from, to }, unit)).toEqual(pieces);
});
