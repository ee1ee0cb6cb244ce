import type { VariantFieldsFragment } from "@8521/contract";
import { describe, expect, it } from "vitest";
import { choose, firstChoice, optionGroups, variantOf } from "./variant-choice.ts";

function variant(
  sku: string,
  colour: string,
  size: string,
  stock: VariantFieldsFragment["stock"] = "IN_STOCK",
): VariantFieldsFragment {
  return {
    id: sku,
    sku,
    title: sku,
    stock,
    available: 3,
    price: { amount: "100", currency: "TWD" },
    picture: null,
    options: [
      { key: "colour", name: "顏色", value: colour, valueKey: colour, swatch: "#fff" },
      { key: "size", name: "尺寸", value: size, valueKey: size, swatch: null },
    ],
  };
}

const variants = [
  variant("a", "red", "s", "SOLD_OUT"),
  variant("b", "red", "m"),
  variant("c", "blue", "m"),
];

describe("choosing a variant", () => {
  it("lists each option with its values once", () => {
    expect(
      optionGroups(variants).map(({ key, values }) => [key, values.map((each) => each.valueKey)]),
    ).toEqual([
      ["colour", ["red", "blue"]],
      ["size", ["s", "m"]],
    ]);
  });

  it("starts with the one asked for, else with one that can be bought", () => {
    expect(firstChoice(variants, "c")).toEqual({ colour: "blue", size: "m" });
    expect(firstChoice(variants, undefined)).toEqual({ colour: "red", size: "m" });
  });

  it("goes to the nearest variant when the combination does not exist", () => {
    const next = choose(variants, { colour: "blue", size: "m" }, "size", "s");
    expect(variantOf(variants, next)?.sku).toBe("a");
  });
});
