import { describe, expect, it } from "vitest";
import { benefitOf, readBenefit, typedIn, type Benefit } from "./benefit.ts";

describe("a benefit in the form", () => {
  it.each<Benefit>([
    { kind: "PERCENTAGE", percentOff: "12.5" },
    { kind: "FIXED_AMOUNT", amountOff: 100 },
    { kind: "FIXED_PRICE", price: 0 },
  ])("keeps %o through the fields", (benefit) => {
    expect(benefitOf(benefit.kind, typedIn(benefit))).toEqual(benefit);
    expect(readBenefit({ ...benefit })).toEqual(benefit);
  });

  it("begins with 10 % when nothing is set", () => {
    expect(readBenefit(undefined)).toEqual({ kind: "PERCENTAGE", percentOff: "10" });
  });

  it("takes no letters for an amount", () => {
    expect(benefitOf("FIXED_AMOUNT", "abc")).toEqual({ kind: "FIXED_AMOUNT", amountOff: 0 });
  });
});
