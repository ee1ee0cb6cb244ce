import { describe, expect, it } from "vitest";
import { dayInShop, formatDay, fromShopField, lastDays, toShopField } from "./days.ts";

describe("days in the shop's zone", () => {
  it("turns the day at midnight in Taipei", () => {
    expect(dayInShop("2026-11-20T15:59:59Z")).toBe("2026-11-20");
    expect(dayInShop("2026-11-20T16:00:00Z")).toBe("2026-11-21");
  });

  it("counts today among the last days", () => {
    const now = Date.parse("2026-03-01T04:00:00Z");
    expect(lastDays(1, now)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
    expect(lastDays(7, now)).toEqual({ from: "2026-02-23", to: "2026-03-01" });
  });

  it("writes a day in both languages", () => {
    expect(formatDay("2026-11-24", "zh-TW", "short")).toBe("11/24");
    expect(formatDay("2026-11-24", "en")).toBe("24\u00A0Nov");
  });

  it("keeps an instant through a form field", () => {
    expect(toShopField("2026-11-30T16:00:00.000Z")).toBe("2026-12-01T00:00");
    expect(fromShopField("2026-12-01T00:00")).toBe("2026-11-30T16:00:00.000Z");
    expect(toShopField(null)).toBe("");
    expect(fromShopField("")).toBeNull();
  });
});
