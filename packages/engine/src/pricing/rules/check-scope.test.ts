import { describe, expect, test } from "vitest";
import { problemsSaid, TEN_OFF } from "../laws/makers.ts";
import { checkDiscount } from "./check-discount.ts";
import { namedCatalogs, namedRanges, renameRanges } from "./check-scope.ts";

/** A value with scopes at several depths, beside things that only look like them. */
const RULES = {
  scope: { include: { ranges: ["spring", "tea"], tags: ["spring"], catalogs: ["c1"] } },
  condition: { type: "ALL", of: [{ scope: { exclude: { ranges: ["tea"], catalogs: ["c2"] } } }] },
  config: null,
  ranges: "spring",
  priority: 5,
};

describe("scopes at any depth", () => {
  test("name their ranges and catalogs", () => {
    expect(namedRanges(RULES)).toEqual(["spring", "tea", "tea"]);
    expect(namedCatalogs(RULES)).toEqual(["c1", "c2"]);
    expect([namedRanges(null), namedRanges("spring"), namedCatalogs(5)]).toEqual([[], [], []]);
  });
  test("are told of a range's new name, and of nothing else", () => {
    expect(renameRanges(RULES, (id) => `${id}-2`)).toEqual({
      ...RULES,
      scope: { include: { ...RULES.scope.include, ranges: ["spring-2", "tea-2"] } },
      condition: {
        type: "ALL",
        of: [{ scope: { exclude: { ranges: ["tea-2"], catalogs: ["c2"] } } }],
      },
    });
  });
});

test.each([
  [["PHYSICAL", "COURSE"], []],
  [["COURSE", "BOOK"], ["scope.include.kinds: NOT_ALLOWED"]],
])("kinds %j: %j", (kinds, problems) => {
  const checked = checkDiscount({ ...TEN_OFF, scope: { include: { kinds } } });
  expect(checked.ok ? [] : problemsSaid(checked.problems)).toEqual(problems);
});
