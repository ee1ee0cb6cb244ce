import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeSkeleton, wideSkeleton } from "../code-skeleton.ts";
import { isOneEdit } from "../likeness.ts";
import { groupCodes, SERIES_MIN } from "./group-codes.ts";
import type { CodeGroup, ComparedCode } from "./model.ts";
import { forOneEditPairs } from "./one-edit-pairs.ts";

const code = (key: string, { id = "", ...more }: Partial<ComparedCode> = {}): ComparedCode => ({
  id: `${key}-${id}`,
  key,
  benefit: null,
  isRandom: false,
  ...more,
});

describe("two codes", () => {
  test.each<[string, ComparedCode, ComparedCode, string | null]>([
    ["one key", code("AMY10", { id: "1" }), code("AMY10", { id: "2" }), "EXACT SAME_KEY"],
    ["O and 0", code("AMYO1"), code("AMY01"), "LOOKALIKE SKELETON"],
    ["I and 1", code("AMYI0"), code("AMY10"), "LOOKALIKE SKELETON"],
    ["S and 5", code("SALE10"), code("5ALE10"), "REVIEW WIDE_SKELETON"],
    ["Z and 2", code("ZOE"), code("20E"), "REVIEW WIDE_SKELETON"],
    ["one letter changed", code("SUMMER10"), code("SUMNER10"), "REVIEW ONE_EDIT"],
    ["one letter more", code("SUMMER10"), code("SUMMERS10"), "REVIEW ONE_EDIT"],
    ["neighbours swapped", code("SUMMER10"), code("SUMMRE10"), "REVIEW ONE_EDIT"],
    ["one letter, but short", code("AMY10"), code("AMX10"), null],
    ["two letters", code("SUMMER10"), code("SUNNER10"), null],
    ["random ones", code("SUMMER10", { isRandom: true }), code("SUMNER10"), null],
    ["random look-alikes", code("A0B0", { isRandom: true }), code("AOBO"), "LOOKALIKE SKELETON"],
    [
      "a family that gives the same",
      code("AMY10", { benefit: "d1" }),
      code("AMY20", { benefit: "d1" }),
      "REVIEW SAME_STEM",
    ],
    [
      "a family that gives something else",
      code("AMY10", { benefit: "d1" }),
      code("AMY20", { benefit: "d2" }),
      null,
    ],
    ["a family of which nothing is known", code("AMY10"), code("AMY20"), null],
    ["strangers", code("WINTER"), code("COFFEE"), null],
  ])("%s", (_name, a, b, outcome) => {
    const { groups } = groupCodes([a, b]);
    expect(groups.map(({ kind, because }) => [kind, ...because].join(" "))).toEqual(
      outcome === null ? [] : [outcome],
    );
    for (const { ids } of groups) expect(ids).toEqual([a.id, b.id].toSorted());
  });
});

test("a chain joins its ends, and one skeleton comes along whole", () => {
  const codes = ["SUMMER", "SUMNER", "SUMNEER", "SUMMERO", "SUMMER0"].map((key) => code(key));
  const { groups } = groupCodes(codes);
  expect(groups.map(({ kind, ids }) => [kind, ids.length])).toEqual([
    ["LOOKALIKE", 2],
    ["REVIEW", 5],
  ]);
});

test("a numbered series is no slip", () => {
  const series = Array.from({ length: SERIES_MIN }, (_, n) => code(`SALE${1000 + n}`));
  expect(groupCodes(series.slice(1)).groups).toHaveLength(1);
  expect(groupCodes(series)).toEqual({ groups: [], inSeries: SERIES_MIN });
});

/** Few symbols, so that likenesses are frequent. */
const keys = fc.string({ unit: fc.constantFrom(..."AO0I1S5Z2"), minLength: 4, maxLength: 7 });
const codes = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    key: keys,
    benefit: fc.constantFrom(null, "a", "b"),
    isRandom: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

describe("laws", () => {
  test("the order of the codes changes nothing", () => {
    fc.assert(
      fc.property(codes, fc.infiniteStream(fc.double({ noNaN: true })), (given, chances) => {
        const shuffled = given
          .map((one) => ({ one, at: chances.next().value! }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(groupCodes(shuffled)).toEqual(groupCodes(given));
      }),
    );
  });

  test("within a kind nobody is in two groups, and every group has two", () => {
    fc.assert(
      fc.property(codes, (given) => {
        const { groups } = groupCodes(given);
        for (const kind of ["EXACT", "LOOKALIKE", "REVIEW"] as const) {
          const ids = groups.filter((group) => group.kind === kind).flatMap((group) => group.ids);
          expect(new Set(ids).size).toBe(ids.length);
        }
        for (const { ids } of groups) expect(ids.length).toBeGreaterThan(1);
      }),
    );
  });

  test("whatever is directly alike is in one group (transitive by the law above)", () => {
    fc.assert(
      fc.property(codes, (given) => {
        const { groups, inSeries } = groupCodes(given);
        const groupOf = (kind: CodeGroup["kind"], id: string) =>
          groups.find((group) => group.kind === kind && group.ids.includes(id));
        for (const a of given)
          for (const b of given) {
            if (a.id >= b.id) continue;
            const kind = directKind(a, b);
            if (kind === null || (kind === "REVIEW" && inSeries > 0)) continue;
            expect(groupOf(kind, a.id)).toBeDefined();
            expect(groupOf(kind, b.id)).toBe(groupOf(kind, a.id));
          }
      }),
    );
  });

  test("the pairs one slip apart are those that comparing each with each finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(keys, { maxLength: 60 }), (given) => {
        const found = new Set<string>();
        forOneEditPairs(given, (a, b) => found.add(nameOf(a, b)));
        const expected = new Set<string>();
        for (let a = 0; a < given.length; a++)
          for (let b = a + 1; b < given.length; b++)
            if (isOneEdit(given[a]!, given[b]!)) expected.add(nameOf(a, b));
        expect(found).toEqual(expected);
      }),
    );
  });
});

/** Said slowly: how two codes are alike, by the definitions alone. */
function directKind(a: ComparedCode, b: ComparedCode): CodeGroup["kind"] | null {
  if (a.key === b.key) return "EXACT";
  if (codeSkeleton(a.key) === codeSkeleton(b.key)) return "LOOKALIKE";
  if (a.isRandom || b.isRandom) return null;
  const isSlip = Math.min(a.key.length, b.key.length) >= 6 && isOneEdit(a.key, b.key);
  return wideSkeleton(a.key) === wideSkeleton(b.key) || isSlip ? "REVIEW" : null;
}

/** A pair of indices, whichever comes first. */
const nameOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
