import { describe, expect, it } from "vitest";
import { emptyVoucher, voucherInput } from "./voucher-draft.ts";

describe("a voucher's input", () => {
  it("sends a typed word, or a pattern, never both", () => {
    const word = voucherInput({ ...emptyVoucher("d"), code: " MINA10 " }, "key-12345");
    expect(word).toMatchObject({ code: "MINA10", discountId: "d", idempotencyKey: "key-12345" });
    expect(word).not.toHaveProperty("pattern");
    const made = voucherInput({ ...emptyVoucher("d"), kind: "MADE" }, "key-12345");
    expect(made).toMatchObject({ pattern: "KOL-########" });
    expect(made).not.toHaveProperty("code");
  });

  it("leaves out what was not typed", () => {
    expect(voucherInput(emptyVoucher("d"), "key-12345")).toMatchObject({
      affiliateId: null,
      startsAt: null,
      endsAt: null,
      maxRedemptions: null,
      lookalikeReason: null,
    });
  });
});
