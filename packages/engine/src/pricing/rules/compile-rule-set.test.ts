import { describe, expect, test } from "vitest";
import { NOONS_CONTEXT, priceCase, SMALLEST_CART, TEN_OFF, tenOff } from "../laws/makers.ts";
import { price } from "../price-cart.ts";
import { canonicalJson } from "./canonical-json.ts";
import { compileRuleSet, hashRuleSet, readRuleSet } from "./compile-rule-set.ts";
import { sha256 } from "./sha256.ts";

const [cart, context] = [SMALLEST_CART, NOONS_CONTEXT];
const ruleSet = {
  discounts: [
    { ...TEN_OFF, id: "a" },
    { ...TEN_OFF, id: "b" },
  ],
};

describe("a compiled rule set", () => {
  test("keeps its own copy: what happens to the input later changes nothing", () => {
    const given = structuredClone(ruleSet) as unknown as {
      discounts: { config: { percentOff: string } }[];
    };
    const rules = compileRuleSet(given as never);
    given.discounts[0]!.config.percentOff = "90";
    given.discounts.length = 0;
    expect(price(cart, rules, context).total).toBe(810);
    expect(() => {
      (rules.discounts[0]!.discount.name as { en: string }).en = "stolen";
    }).toThrow(TypeError);
  });
  test("has one hash for the same rules in any order, and another for other rules", () => {
    const [a, b] = ruleSet.discounts;
    const hash = hashRuleSet(ruleSet);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(compileRuleSet({ discounts: [b!, a!] }).hash).toBe(hash);
    expect(hashRuleSet({ discounts: [a!] })).not.toBe(hash);
    expect(hashRuleSet({ discounts: [a!, { ...b!, priority: 7 }] })).not.toBe(hash);
    const range = { id: "r", name: a!.name, partnerId: null };
    expect(hashRuleSet({ ...ruleSet, ranges: [range] })).not.toBe(hash);
  });
  test("of an excerpt goes by the hash of the whole", () => {
    const rules = compileRuleSet({ ...ruleSet, excerptOf: "whole" });
    expect(price(cart, rules, context).ruleSetHash).toBe("whole");
  });
  test("is refused with its problems when it is not well-formed", () => {
    expect(readRuleSet({ discounts: [{}] }).ok).toBe(false);
    expect(readRuleSet(ruleSet)).toMatchObject({ ok: true, rules: { hash: hashRuleSet(ruleSet) } });
  });
});

describe("the order of rules", () => {
  test("is priority, then id by code unit", () => {
    const ids = (discounts: object[]) =>
      priceCase({ discounts: discounts as never }).applied.map(({ discountId }) => discountId);
    const given = [
      tenOff("b", { priority: 10 }),
      tenOff("a", { priority: 10 }),
      tenOff("z", { priority: 1 }),
    ];
    expect(ids(given)).toEqual(["z", "a", "b"]);
    expect(ids([tenOff("é"), tenOff("z"), tenOff("B"), tenOff("a")])).toEqual(["B", "a", "z", "é"]);
    expect(ids([tenOff("x", { priority: 0 }), tenOff("y", { priority: -5 })])).toEqual(["y", "x"]);
  });
});

test("candidates are in the order of rules however many there are, wherever their lines lie", () => {
  for (const count of [24, 25, 60]) {
    const ids = Array.from({ length: count }, (_, at) => `p${at + 100}`);
    const { applied } = priceCase({
      lines: ids.toReversed().map((id) => ({ id, unitPrice: 100 })),
      discounts: ids.map((id) =>
        tenOff(id, { level: "PRODUCT", scope: { include: { products: [id] } } }),
      ),
    });
    expect(applied.map(({ discountId }) => discountId)).toEqual(ids);
  }
});

describe("canonical JSON", () => {
  test("is one text for one value", () => {
    expect(canonicalJson({ b: [1, null, { d: "é", c: true }], a: undefined })).toBe(
      '{"b":[1,null,{"c":true,"d":"é"}]}',
    );
    expect(canonicalJson(-0)).toBe("0");
    expect(canonicalJson({ B: 1, a: 2, é: 3 })).toBe('{"B":1,"a":2,"é":3}');
  });
  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [undefined], [1n]])(
    "refuses %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
  test("is hashed", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("茶")).not.toBe(sha256("茶 "));
  });
});
