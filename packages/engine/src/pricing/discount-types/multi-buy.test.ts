/** Edges of the types that form groups of units; totals are per line, in order. */
import { describe, expect, test } from "vitest";
import { priceCase } from "../laws/makers.ts";

type Given = Record<string, unknown>;
const P = (percentOff: string) => ({ kind: "PERCENTAGE", percentOff });
const A = (amountOff: number) => ({ kind: "FIXED_AMOUNT", amountOff });
const F = (price: number) => ({ kind: "FIXED_PRICE", price });
const of = (...products: string[]) => ({ include: { products } });
const rule = (id: string, config: object, more: Given = {}): Given => ({
  id,
  level: "PRODUCT",
  config,
  ...more,
});
const nth = (n: number, benefit: object, more: object = {}) => ({
  type: "NTH_UNIT",
  n,
  benefit,
  ...more,
});
const bundle = (size: number, benefit: object, more: object = {}) => ({
  type: "BUNDLE_PRICE",
  size,
  benefit,
  ...more,
});
const buy = (
  x: number,
  y: number,
  benefit: object,
  scopes: { buy?: object; get?: object } = {},
  more: object = {},
) => ({
  type: "BUY_X_GET_Y",
  buy: { quantity: x, scope: scopes.buy },
  get: { quantity: y, scope: scopes.get, benefit },
  ...more,
});
const pair = (first: object, second: object, price: number, more: object = {}) => ({
  type: "PAIR_PRICE",
  first,
  second,
  price,
  ...more,
});

/** Lines `a`, `b`, … of `[unit price, quantity]`. */
function totals(lines: readonly (readonly [number, number])[], ...discounts: Given[]): number[] {
  const given = lines.map(([unitPrice, quantity], at) => ({
    id: "abcdef"[at]!,
    unitPrice,
    quantity,
  }));
  return priceCase({ lines: given, discounts }).lines.map(({ total }) => total);
}

describe("NTH_UNIT", () => {
  test.each<[string, [number, number][], object, number[]]>([
    ["every third unit", [[100, 7]], nth(3, P("100")), [500]],
    [
      "runs cross lines",
      [
        [300, 1],
        [200, 2],
        [100, 1],
      ],
      nth(2, P("100")),
      [300, 200, 0],
    ],
    [
      "ties go in line order",
      [
        [100, 1],
        [100, 1],
      ],
      nth(2, P("100")),
      [100, 0],
    ],
    [
      "an amount off a unit is no more than it costs",
      [
        [100, 1],
        [20, 1],
      ],
      nth(2, A(50)),
      [100, 0],
    ],
    [
      "a price that would raise makes no run",
      [
        [100, 2],
        [50, 2],
      ],
      nth(2, F(60)),
      [160, 100],
    ],
    ["at most twice", [[100, 8]], nth(2, P("50"), { maxApplications: 2 }), [700]],
    ["rounded once per line, not per unit", [[299, 4]], nth(2, P("50")), [897]],
    [
      "free goods cannot get cheaper",
      [
        [100, 1],
        [0, 1],
      ],
      nth(2, P("50")),
      [100, 0],
    ],
    ["units of two prices on one line", [[99, 3]], nth(2, P("100")), [198]],
    [
      "the cheapest of all",
      [
        [100, 2],
        [60, 1],
        [50, 1],
      ],
      nth(2, P("100"), { pick: "CHEAPEST" }),
      [200, 0, 0],
    ],
    [
      "the cheapest, an odd one left",
      [
        [100, 1],
        [60, 1],
        [50, 1],
      ],
      nth(2, P("100"), { pick: "CHEAPEST" }),
      [100, 60, 0],
    ],
    [
      "of equal cheapest the earlier line",
      [
        [50, 1],
        [50, 1],
      ],
      nth(2, P("100"), { pick: "CHEAPEST" }),
      [0, 50],
    ],
    [
      "the cheapest, at most once",
      [[100, 4]],
      nth(2, A(30), { pick: "CHEAPEST", maxApplications: 1 }),
      [370],
    ],
  ])("%s", (_, lines, config, expected) =>
    expect(totals(lines, rule("d", config))).toEqual(expected),
  );
});

describe("BUNDLE_PRICE", () => {
  test.each<[string, [number, number][], object, number[]]>([
    ["whole runs at once", [[100, 10]], bundle(3, F(250)), [850]],
    [
      "a bundle across lines, then whole ones",
      [
        [200, 1],
        [100, 8],
      ],
      bundle(3, F(250)),
      [150, 600],
    ],
    ["a price equal to the sum makes none", [[100, 3]], bundle(3, F(300)), [300]],
    [
      "stops at the first that would not get cheaper",
      [
        [200, 3],
        [50, 3],
      ],
      bundle(3, F(250)),
      [250, 150],
    ],
    ["at most once", [[100, 6]], bundle(3, F(250), { maxApplications: 1 }), [550]],
    [
      "at most two, one whole and one mixed",
      [
        [100, 4],
        [90, 4],
      ],
      bundle(3, F(200), { maxApplications: 2 }),
      [276, 304],
    ],
    [
      "a bundle of one is a price",
      [
        [100, 2],
        [40, 1],
      ],
      bundle(1, F(60)),
      [120, 40],
    ],
    [
      "at a rate, rounded per line",
      [
        [33, 3],
        [11, 1],
      ],
      bundle(2, P("10")),
      [89, 10],
    ],
    ["a rate leaves odd units alone", [[100, 3]], bundle(2, P("50")), [200]],
    ["for nothing", [[100, 2]], bundle(2, F(0)), [0]],
    ["free goods make no bundle", [[0, 4]], bundle(2, F(0)), [0]],
    ["too few", [[100, 2]], bundle(3, F(1)), [200]],
  ])("%s", (_, lines, config, expected) =>
    expect(totals(lines, rule("d", config))).toEqual(expected),
  );
});

describe("BUY_X_GET_Y", () => {
  const a = of("a");
  const b = of("b");
  const ab = of("a", "b");
  test.each<[string, [number, number][], object, number[]]>([
    ["one scope, as often as it goes", [[100, 7]], buy(2, 1, P("100")), [500]],
    [
      "other goods",
      [
        [100, 3],
        [60, 2],
      ],
      buy(1, 1, P("50"), { buy: a, get: b }),
      [300, 60],
    ],
    [
      "not more gets than there are",
      [
        [100, 5],
        [60, 1],
      ],
      buy(1, 1, P("100"), { buy: a, get: b }),
      [500, 0],
    ],
    [
      "not more than the buys allow",
      [
        [100, 1],
        [60, 5],
      ],
      buy(1, 2, P("100"), { buy: a, get: b }),
      [100, 180],
    ],
    [
      "a unit both could use is kept for buying",
      [
        [50, 1],
        [60, 1],
      ],
      buy(1, 1, P("100"), { buy: a, get: ab }),
      [50, 0],
    ],
    [
      "and given when others can be bought",
      [
        [50, 1],
        [60, 1],
      ],
      buy(1, 1, P("100"), { buy: ab, get: a }),
      [0, 60],
    ],
    [
      "overlapping scopes, three times",
      [
        [10, 3],
        [20, 3],
      ],
      buy(1, 1, P("100"), { buy: ab, get: ab }),
      [0, 60],
    ],
    [
      "the cheapest, even when a price would not lower it",
      [
        [100, 1],
        [50, 1],
        [299, 1],
      ],
      buy(1, 1, F(99), { buy: a, get: of("b", "c") }),
      [100, 50, 299],
    ],
    ["at most once", [[100, 6]], buy(2, 1, A(30), {}, { maxApplications: 1 }), [570]],
    [
      "ties go in line order",
      [
        [100, 1],
        [100, 1],
        [100, 1],
      ],
      buy(2, 1, P("100")),
      [0, 100, 100],
    ],
    ["not enough", [[100, 2]], buy(2, 1, P("100")), [200]],
  ])("%s", (_, lines, config, expected) =>
    expect(totals(lines, rule("d", config))).toEqual(expected),
  );

  test("says what is missing of both sides", () => {
    const missing = (lines: [number, number][], config: object) => {
      const given = lines.map(([unitPrice, quantity], at) => ({
        id: "ab"[at]!,
        unitPrice,
        quantity,
      }));
      return priceCase({ lines: given, discounts: [rule("d", config)] }).rejected[0]?.data;
    };
    expect(missing([[100, 1]], buy(2, 1, P("100")))).toEqual({
      required: 3,
      actual: 1,
      missing: 2,
    });
    expect(missing([[100, 5]], buy(2, 1, P("100"), { buy: a, get: b }))).toEqual({
      required: 3,
      actual: 2,
      missing: 1,
    });
    expect(
      missing(
        [
          [100, 1],
          [50, 1],
        ],
        buy(2, 1, P("100"), { buy: a, get: b }),
      ),
    ).toEqual({ required: 3, actual: 2, missing: 1 });
    expect(missing([[100, 2]], buy(2, 1, P("100"), { buy: a, get: ab }))).toEqual({
      required: 3,
      actual: 2,
      missing: 1,
    });
  });
});

describe("PAIR_PRICE", () => {
  const [a, b, ab] = [of("a"), of("b"), of("a", "b")];
  test.each<[string, [number, number][], object, number[]]>([
    [
      "as many pairs as there are",
      [
        [100, 3],
        [80, 2],
      ],
      pair(a, b, 150),
      [267, 133],
    ],
    [
      "dearest with dearest, cheap ones last",
      [
        [100, 1],
        [60, 1],
        [90, 1],
        [20, 1],
      ],
      pair(of("a", "b"), of("c", "d"), 100),
      [53, 60, 47, 20],
    ],
    [
      "a pair that would not get cheaper is not made",
      [
        [50, 1],
        [50, 1],
      ],
      pair(a, b, 100),
      [50, 50],
    ],
    [
      "at most once",
      [
        [100, 2],
        [100, 2],
      ],
      pair(a, b, 150, { maxApplications: 1 }),
      [175, 175],
    ],
    ["units that could stand on either side", [[100, 2]], pair(ab, ab, 150), [150]],
    ["an odd one that could stand on either side", [[100, 3]], pair(ab, ab, 150), [250]],
    [
      "one that both need stands where it must",
      [
        [100, 1],
        [80, 1],
      ],
      pair(ab, a, 150),
      [83, 67],
    ],
    [
      "and on the other side",
      [
        [100, 1],
        [80, 1],
      ],
      pair(a, ab, 150),
      [83, 67],
    ],
    ["one side missing", [[100, 2]], pair(a, b, 150), [200]],
  ])("%s", (_, lines, config, expected) =>
    expect(totals(lines, rule("d", config))).toEqual(expected),
  );
});

describe("a unit belongs to one group", () => {
  const half = nth(2, P("50"));
  test.each<[string, [number, number][], Given[], number[]]>([
    [
      "what is left over is free for the next",
      [
        [100, 3],
        [90, 1],
      ],
      [rule("a", bundle(3, F(200))), rule("b", nth(2, P("100"), {}))],
      [200, 90],
    ],
    [
      "the next takes what the first left",
      [[100, 5]],
      [rule("a", bundle(3, F(200))), rule("b", half)],
      [350],
    ],
    [
      "a pair that saved nothing is free",
      [
        [100, 1],
        [60, 1],
        [90, 1],
        [20, 1],
      ],
      [rule("a", pair(of("a", "b"), of("c", "d"), 80)), rule("b", half, { scope: of("b", "d") })],
      [42, 60, 38, 10],
    ],
    [
      "a pair at exactly its price is free",
      [
        [100, 1],
        [60, 1],
        [90, 1],
        [40, 1],
      ],
      [rule("a", pair(of("a", "b"), of("c", "d"), 100)), rule("b", half, { scope: of("b", "d") })],
      [53, 60, 47, 20],
    ],
    [
      "a run that saved nothing is free",
      [
        [100, 2],
        [50, 2],
      ],
      [rule("a", nth(2, F(60))), rule("b", half, { scope: of("b") })],
      [160, 75],
    ],
    [
      "a discount that took nothing off claimed nothing",
      [[50, 2]],
      [rule("a", buy(1, 1, F(50))), rule("b", half)],
      [75],
    ],
    [
      "the cheapest ones' company is claimed too",
      [
        [100, 2],
        [50, 1],
      ],
      [rule("a", nth(2, P("100"), { pick: "CHEAPEST" })), rule("b", bundle(1, F(10)))],
      [110, 0],
    ],
    [
      "the dearest keep the cheapest company",
      [
        [100, 1],
        [80, 1],
        [50, 1],
      ],
      [rule("a", nth(2, P("100"), { pick: "CHEAPEST" })), rule("b", bundle(1, F(10)))],
      [100, 10, 0],
    ],
    [
      "the dearest are the buy units",
      [
        [100, 1],
        [80, 1],
        [50, 1],
      ],
      [rule("a", buy(1, 1, P("100"))), rule("b", bundle(1, F(10)))],
      [100, 10, 0],
    ],
    [
      "units of a line that is not theirs stay free",
      [
        [100, 2],
        [90, 2],
      ],
      [rule("a", half, { scope: of("a") }), rule("b", half)],
      [150, 135],
    ],
  ])("%s", (_, lines, discounts, expected) =>
    expect(totals(lines, ...discounts)).toEqual(expected),
  );

  test("a tier between two groups lowers free and claimed units in proportion", () => {
    const tier = { type: "TIERED", basis: "QUANTITY", tiers: [{ from: 1, benefit: P("10") }] };
    const discounts = [rule("a", bundle(2, F(100))), rule("b", tier), rule("c", bundle(1, F(80)))];
    expect(totals([[100, 3]], ...discounts)).toEqual([170]);
    expect(totals([[100, 2]], ...discounts)).toEqual([90]);
  });
  test("a tier before any group lowers all units", () => {
    const tier = { type: "TIERED", basis: "QUANTITY", tiers: [{ from: 1, benefit: P("10") }] };
    expect(totals([[100, 2]], rule("a", tier), rule("b", half))).toEqual([135]);
  });
  test("a product discount before makes units of two prices", () => {
    const off = rule("a", { type: "FIXED_AMOUNT", amountOff: 200, allocation: "ACROSS" });
    expect(totals([[100, 3]], off, rule("b", nth(2, P("100"))))).toEqual([67]);
    expect(totals([[100, 3]], off, rule("b", nth(2, P("100"), { pick: "CHEAPEST" })))).toEqual([
      67,
    ]);
  });
});

describe("TIERED", () => {
  const tiers = (basis: string, list: [number, object][], more: object = {}) => ({
    type: "TIERED",
    basis,
    tiers: list.map(([from, given]) => ({ from, benefit: given })),
    ...more,
  });
  test.each<[string, [number, number][], object, number[]]>([
    [
      "the highest reached",
      [[100, 5]],
      tiers("QUANTITY", [
        [2, P("10")],
        [5, P("20")],
        [6, P("90")],
      ]),
      [400],
    ],
    [
      "at equality",
      [[100, 2]],
      tiers("AMOUNT", [
        [200, P("50")],
        [201, P("90")],
      ]),
      [100],
    ],
    [
      "across lines",
      [
        [100, 1],
        [50, 1],
      ],
      tiers("QUANTITY", [[2, P("10")]]),
      [90, 45],
    ],
    [
      "a price for each unit, which never raises",
      [
        [100, 2],
        [50, 1],
      ],
      tiers("QUANTITY", [[3, F(80)]]),
      [160, 50],
    ],
    [
      "an amount off once, shared",
      [
        [100, 2],
        [50, 1],
      ],
      tiers("QUANTITY", [[3, A(25)]]),
      [180, 45],
    ],
    [
      "an amount for each full step of units",
      [[100, 7]],
      tiers("QUANTITY", [[3, A(50)]], { repeat: true }),
      [600],
    ],
    [
      "of several tiers the highest is repeated",
      [[1_000, 5]],
      tiers(
        "AMOUNT",
        [
          [1_000, A(10)],
          [2_000, A(300)],
        ],
        { repeat: true },
      ),
      [4_400],
    ],
    ["never below zero", [[10, 3]], tiers("QUANTITY", [[1, A(20)]], { repeat: true }), [0]],
  ])("%s", (_, lines, config, expected) =>
    expect(totals(lines, rule("d", config))).toEqual(expected),
  );
});
