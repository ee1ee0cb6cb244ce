import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

describe("CSV", () => {
  it.each([
    ["plain", "茶碗", "茶碗"],
    ["a comma", "A, B", '"A, B"'],
    ["quotes", 'a "b"', '"a ""b"""'],
    ["a line break", "a\nb", '"a\nb"'],
    ["a negative number", -120, "-120"],
    ["nothing", null, ""],
    ["a formula", "=1+1", "'=1+1"],
    ["a formula by minus", "-1+cmd", "'-1+cmd"],
  ])("writes %s", (_case, cell, text) => {
    expect(toCsv([[cell]])).toBe(`\uFEFF${text}\r\n`);
  });
});
