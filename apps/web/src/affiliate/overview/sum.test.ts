import { expect, it } from "vitest";
import { sumOf } from "./sum.ts";

it("adds amounts exactly, negative ones too", () => {
  const twd = (amount: string) => ({ amount, currency: "TWD" });
  expect(sumOf([twd("120"), twd("-20")], "TWD")).toEqual(twd("100"));
  const usd = (amount: string) => ({ amount, currency: "USD" });
  expect(sumOf([usd("0.1"), usd("0.2")], "USD")).toEqual(usd("0.3"));
  expect(sumOf([], "TWD")).toEqual(twd("0"));
});
