import { describe, expect, test } from "vitest";
import { isInWindows, isTimeZone, windowsText } from "./shop-time.ts";

const at = (iso: string, window: object, zone = "Asia/Taipei") =>
  isInWindows([{ fromMinute: 0, toMinute: 1_440, ...window }], Date.parse(iso), zone);

describe("windows of the week", () => {
  test.each([
    ["2026-11-21T00:00:00+08:00", [6], true],
    ["2026-11-20T23:59:59.999+08:00", [6], false],
    ["2026-11-21T23:59:59.999+08:00", [6], true],
    ["2026-11-22T00:00:00+08:00", [6], false],
    ["2026-11-22T12:00:00+08:00", [7], true],
    ["2026-11-23T12:00:00+08:00", [1], true],
    ["1979-06-30T12:00:00+08:00", [6], true],
    ["1969-12-31T23:00:00+08:00", [3], true],
  ])("%s on weekdays %j: %s", (iso, weekdays, expected) => {
    expect(at(iso, { weekdays })).toBe(expected);
  });

  test.each([
    ["11:10:59.999", false],
    ["11:11:00", true],
    ["11:59:59.999", true],
    ["12:00:00", false],
  ])("from 11:11 to 12:00 at %s: %s", (clock, expected) => {
    expect(at(`2026-11-11T${clock}+08:00`, { fromMinute: 671, toMinute: 720 })).toBe(expected);
  });

  test.each([
    ["2026-11-20T21:59:00+08:00", false],
    ["2026-11-20T22:00:00+08:00", true],
    ["2026-11-21T01:59:00+08:00", true],
    ["2026-11-21T02:00:00+08:00", false],
    ["2026-11-21T22:30:00+08:00", false],
    ["2026-11-20T01:00:00+08:00", false],
  ])("Friday 22:00 to 02:00 belongs to Friday: %s is %s", (iso, expected) => {
    expect(at(iso, { weekdays: [5], fromMinute: 1_320, toMinute: 120 })).toBe(expected);
  });

  test("Sunday night runs into Monday", () => {
    expect(
      at("2026-11-23T00:30:00+08:00", { weekdays: [7], fromMinute: 1_380, toMinute: 60 }),
    ).toBe(true);
  });
  test("from and to at the same minute is the whole day round", () => {
    expect(at("2026-11-21T03:00:00+08:00", { fromMinute: 300, toMinute: 300 })).toBe(true);
  });
  test("no windows is always; any window is enough", () => {
    expect(isInWindows([], 0, "Asia/Taipei")).toBe(true);
    const windows = [
      { fromMinute: 0, toMinute: 1 },
      { fromMinute: 720, toMinute: 721, weekdays: [] },
    ];
    expect(isInWindows(windows, Date.parse("2026-11-21T12:00:00+08:00"), "Asia/Taipei")).toBe(true);
  });
  test("other zones keep their own summer time", () => {
    const noon = { fromMinute: 720, toMinute: 721 };
    expect(at("2026-07-01T12:00:00-04:00", noon, "America/New_York")).toBe(true);
    expect(at("2026-01-01T12:00:00-05:00", noon, "America/New_York")).toBe(true);
    expect(at("2026-07-01T12:00:00-05:00", noon, "America/New_York")).toBe(false);
    expect(at("1979-08-01T12:00:00+09:00", noon)).toBe(true);
  });
  test("zones are known by name", () => {
    expect([isTimeZone("Asia/Taipei"), isTimeZone("Mars/Olympus"), isTimeZone(8)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test("windows are told in both languages", () => {
    const windows = [
      { weekdays: [6, 7], fromMinute: 671, toMinute: 720 },
      { fromMinute: 0, toMinute: 1_440 },
    ];
    expect(windowsText(windows)).toEqual({
      "zh-TW": "週六、日 11:11–12:00、每天 00:00–24:00",
      en: "Sat, Sun 11:11–12:00, daily 00:00–24:00",
    });
  });
});
