import fc from "fast-check";
import { expect, it, test } from "vitest";
import { deadlineOf } from "./deadline.ts";
import { formatTaipeiTime, parseTaipeiTime } from "./taipei-time.ts";

test.each([
  ["2026-12-31T16:00:00Z", "2027/01/01 00:00:00"],
  ["2026-11-21T15:59:59.999Z", "2026/11/21 23:59:59"],
  ["2028-02-29T04:05:06Z", "2028/02/29 12:05:06"],
])("%s is %s in Taipei", (instant, text) => {
  expect(formatTaipeiTime(Date.parse(instant))).toBe(text);
});

it("law: what is written is read back to the second", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
      expect(parseTaipeiTime(formatTaipeiTime(seconds * 1_000))).toBe(seconds * 1_000);
    }),
  );
});

test.each(["2026/02/30", "2026-01-01", "2026/01/01 24:00:00", "2026/13/01", "", "soon"])(
  "%j is no time",
  (text) => {
    expect(parseTaipeiTime(text)).toBeUndefined();
    expect(deadlineOf(text)).toBeUndefined();
  },
);

test.each([
  ["an ATM date lasts until its midnight", "2022/04/29", "2022-04-29T15:59:59.999Z"],
  ["a store code's last second counts", "2017/12/28 00:39:03", "2017-12-27T16:39:03.999Z"],
])("%s", (_case, expireDate, lastPayable) => {
  expect(deadlineOf(expireDate)! - 1).toBe(Date.parse(lastPayable));
});
