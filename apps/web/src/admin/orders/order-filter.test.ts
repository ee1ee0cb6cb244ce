import { describe, expect, it } from "vitest";
import { filterOf } from "./order-filter.ts";

describe("the order list's filter", () => {
  it("asks for nothing when the address holds nothing", () => {
    expect(filterOf({})).toEqual({});
  });

  it("carries every part of the address", () => {
    const search = {
      q: "A1",
      state: "PAID",
      method: "ATM",
      from: "2026-11-01",
      to: "2026-11-30",
      attention: "yes",
      affiliate: "x",
    };
    expect(filterOf(search)).toEqual({
      search: "A1",
      states: ["PAID"],
      paymentMethod: "ATM",
      from: "2026-11-01",
      to: "2026-11-30",
      needsAttention: true,
      affiliateId: "x",
    });
  });

  it("leaves out a state that does not exist", () => {
    expect(filterOf({ state: "LOST" })).toEqual({});
  });
});
