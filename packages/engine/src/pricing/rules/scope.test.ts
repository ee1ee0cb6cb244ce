import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceCase, SMALLEST_CART, tenOff } from "../laws/makers.ts";
import { cart as carts, scope as scopes, RUNS } from "../laws/worlds.ts";
import type { CartLine, Range, ScopeSelection } from "../model.ts";
import { buildLineIndex, matchLines, newMatchSheet } from "./line-index.ts";
import { compileScope, productsOfRange, rangeHas, scopeHas } from "./scope.ts";

const line: CartLine = {
  ...SMALLEST_CART.lines[0]!,
  id: "l",
  productId: "p",
  variantId: "v",
  partnerId: "north",
  categoryIds: ["leaf", "root"],
  collectionIds: ["spring"],
  tags: ["new"],
  catalogIds: ["best"],
  kind: "COURSE",
};
const names: readonly (readonly [string, ScopeSelection])[] = [
  ["product", { products: ["x", "p"] }],
  ["variant", { variants: ["v"] }],
  ["category, or one above it", { categories: ["root"] }],
  ["collection", { collections: ["spring"] }],
  ["tag", { tags: ["new"] }],
  ["catalog", { catalogs: ["best"] }],
  ["kind", { kinds: ["COURSE"] }],
  ["any of several lists", { products: ["x"], tags: ["new"] }],
];
const tableOf = { ordinal: 0, key: "" };
const holds = (
  include?: ScopeSelection,
  exclude?: ScopeSelection,
  partnerId: string | null = null,
) => scopeHas(compileScope({ include, exclude }, partnerId, new Map(), tableOf), line);

describe("a scope", () => {
  test.each(names)("holds a line by its %s", (_, selection) => {
    expect(holds(selection)).toBe(true);
    expect(holds(undefined, selection)).toBe(false);
    expect(holds(selection, selection)).toBe(false);
    expect(holds(selection, { products: ["x"] })).toBe(true);
  });
  test.each(names)("makes an automatic discount a candidate by a line's %s", (_, selection) => {
    const of = (include: ScopeSelection) =>
      priceCase({
        lines: [{ ...line }],
        discounts: [
          tenOff("d", { level: "PRODUCT", scope: { include } }),
          tenOff("e", { level: "PRODUCT", scope: { include: { ...include, products: ["z"] } } }),
        ],
      });
    expect(of(selection).rejected).toEqual([]);
    expect(of(selection).applied[0]!.discountId).toBe("d");
    expect(of({ products: ["x"] }).explanation.candidates).toEqual([]);
  });
  test("that names nothing holds every line, of its partner", () => {
    expect([holds(), holds({}, {}), holds({ products: [] })]).toEqual([true, true, true]);
    expect([holds({}, {}, "north"), holds({}, {}, "south")]).toEqual([true, false]);
  });
  test("that names other things holds nothing", () => {
    expect(
      holds({ products: ["x"], tags: ["old"], catalogs: ["worst"], kinds: ["PHYSICAL"] }),
    ).toBe(false);
    const { catalogIds: _, ...bare } = line;
    const scope = compileScope({ include: { catalogs: ["best"] } }, null, new Map(), tableOf);
    expect(scopeHas(scope, bare)).toBe(false);
  });
});

const text = { "zh-TW": "範圍", en: "Range" };
const range = (more: Partial<Range>): Range => ({ id: "r", name: text, partnerId: null, ...more });

describe("a range", () => {
  test("answers whether it has a product; exclusion wins", () => {
    expect(rangeHas(range({}), line)).toBe(true);
    expect(rangeHas(range({ include: { tags: ["new"] } }), line)).toBe(true);
    expect(rangeHas(range({ include: { tags: ["old"] } }), line)).toBe(false);
    expect(
      rangeHas(range({ include: { tags: ["new"] }, exclude: { products: ["p"] } }), line),
    ).toBe(false);
    expect(rangeHas(range({ partnerId: "south" }), line)).toBe(false);
  });
  test("lists its products, each once", () => {
    const catalogue = [line, { ...line, id: "m" }, { ...line, id: "n", productId: "q", tags: [] }];
    expect(productsOfRange(range({}), catalogue)).toEqual(["p", "q"]);
    expect(productsOfRange(range({ include: { tags: ["new"] } }), catalogue)).toEqual(["p"]);
    expect(productsOfRange(range({ partnerId: "south" }), catalogue)).toEqual([]);
  });
  test("in a scope may leave out what it names, and be left out itself", () => {
    const ranges = [range({ include: { tags: ["tea"] }, exclude: { products: ["b"] } })];
    const lines = [
      { id: "a", unitPrice: 100, tags: ["tea"] },
      { id: "b", unitPrice: 100, tags: ["tea"] },
      { id: "c", unitPrice: 100 },
    ];
    const totals = (scope: object) =>
      priceCase({ lines, ranges, discounts: [tenOff("d", { scope, level: "PRODUCT" })] }).lines.map(
        ({ total }) => total,
      );
    expect(totals({ include: { ranges: ["r"] } })).toEqual([90, 100, 100]);
    expect(totals({ include: { ranges: ["r"], products: ["b"] } })).toEqual([90, 90, 100]);
    expect(totals({ exclude: { ranges: ["r"] } })).toEqual([100, 90, 90]);
    expect(totals({ include: { tags: ["tea"] }, exclude: { ranges: ["r"] } })).toEqual([
      100, 90, 100,
    ]);
  });
  test("of one partner holds nobody else's lines, though a site-wide discount names it", () => {
    const ranges = [range({ partnerId: "south", include: { tags: ["tea"] } })];
    const lines = [
      { id: "a", unitPrice: 100, tags: ["tea"], partnerId: "south" },
      { id: "b", unitPrice: 100, tags: ["tea"], partnerId: "north" },
      { id: "c", unitPrice: 100, partnerId: "south" },
    ];
    const totals = (scope: object) =>
      priceCase({ lines, ranges, discounts: [tenOff("d", { scope, level: "PRODUCT" })] }).lines.map(
        ({ total }) => total,
      );
    expect(totals({ include: { ranges: ["r"] } })).toEqual([90, 100, 100]);
    expect(totals({ exclude: { ranges: ["r"] } })).toEqual([100, 90, 90]);
    ranges[0] = range({ partnerId: "south" });
    expect(totals({ include: { ranges: ["r"] } })).toEqual([90, 100, 90]);
  });
  test("of everything but something works from the index", () => {
    const ranges = [range({ exclude: { products: ["b"] } })];
    const lines = [
      { id: "a", unitPrice: 100 },
      { id: "b", unitPrice: 100 },
    ];
    const discounts = [tenOff("d", { level: "PRODUCT", scope: { include: { ranges: ["r"] } } })];
    expect(priceCase({ lines, ranges, discounts }).lines.map(({ total }) => total)).toEqual([
      90, 100,
    ]);
  });
});

test("the index finds exactly the lines that asking each scope would", () => {
  const partner = fc.option(fc.constantFrom("north", "south"));
  const someRange = fc.record({ scope: scopes, partnerId: partner });
  const named = fc.subarray(["r", "s"]);
  fc.assert(
    fc.property(
      carts,
      fc.array(fc.tuple(scopes, partner, named, named), { maxLength: 6 }),
      fc.tuple(someRange, someRange),
      ({ lines }, given, [r, s]) => {
        const ranges = new Map(
          [r, s].map(({ scope, partnerId }, at): [string, Range] => {
            const id = at === 0 ? "r" : "s";
            return [id, range({ id, partnerId, ...scope })];
          }),
        );
        const compiled = given.map(([{ include, exclude }, partnerId, inside, outside], ordinal) =>
          compileScope(
            {
              include: { ...include, ranges: inside },
              exclude: { ...exclude, ranges: outside },
            },
            partnerId,
            ranges,
            { ordinal, key: `${ordinal}` },
          ),
        );
        const sheet = newMatchSheet(compiled.length);
        const index = buildLineIndex(compiled);
        for (let round = 0; round < 2; round++) matchLines(index, lines, sheet);
        for (const scope of compiled) {
          const asked = lines.flatMap((one, at) => (scopeHas(scope, one) ? [at] : []));
          const isTouched = sheet.stamps[scope.ordinal] === sheet.stamp;
          const found = isTouched ? sheet.lists[scope.ordinal]! : [];
          expect(scope.everything ? [] : asked).toEqual(found);
          expect(index.everything.includes(scope)).toBe(scope.everything);
          expect(sheet.touched.includes(scope)).toBe(found.length > 0);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

test("after two thousand million pricings the sheet counts anew", () => {
  const scope = compileScope({ include: { tags: ["new"] } }, null, new Map(), {
    ordinal: 0,
    key: "",
  });
  const sheet = newMatchSheet(1);
  const index = buildLineIndex([scope]);
  sheet.stamp = 2 ** 31 - 2;
  matchLines(index, [line], sheet);
  expect([sheet.stamps[0], sheet.stamp]).toEqual([2 ** 31 - 1, 2 ** 31 - 1]);
  matchLines(index, [], sheet);
  expect([sheet.stamps[0], sheet.stamp]).toEqual([0, 1]);
  matchLines(index, [line], sheet);
  expect([sheet.stamps[0], sheet.lists[0]]).toEqual([2, [0]]);
});
