import { describe, expect, it } from "vitest";
import { formatDateTime, formatLength, formatMoney, formatRemaining } from "./format.ts";

describe("words for figures", () => {
  it("writes NT$ without decimals and the minus before the symbol", () => {
    expect(formatMoney({ amount: "1234567", currency: "TWD" })).toBe("NT$1,234,567");
    expect(formatMoney({ amount: "-128", currency: "TWD" })).toBe("\u2212NT$128");
    expect(formatMoney({ amount: "9.9", currency: "USD" })).toBe("USD 9.90");
  });

  it("says instants in shop time, midnight as 00", () => {
    expect(formatDateTime("2001-11-24T16:00:00Z", "zh-TW")).toContain("00:00");
    expect(formatDateTime("2001-11-24T15:59:00Z", "en")).toBe("24 Nov 2001, 23:59");
  });

  it("says what is left in two units at most, null when over", () => {
    const now = Date.parse("2026-11-21T10:00:00Z");
    expect(formatRemaining("2026-11-23T13:20:00Z", now, "zh-TW")).toBe("2 天 3 小時");
    expect(formatRemaining("2026-11-21T10:20:00Z", now, "en")).toBe("20 min");
    expect(formatRemaining("2026-11-21T10:00:00Z", now, "en")).toBeNull();
  });

  it("says lengths", () => {
    expect(formatLength(750, "zh-TW")).toBe("13 分鐘");
    expect(formatLength(4_800, "en")).toBe("1 hr 20 min");
  });
});
