import { describe, expect, test } from "vitest";
import { inputOf, priceCase, tenOff } from "../laws/makers.ts";
import { price } from "../price-cart.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { SETS_MAX } from "./search-best.ts";

type Given = Record<string, unknown>;
const LINES = [
  { id: "a", unitPrice: 500 },
  { id: "b", unitPrice: 500 },
];
const on = (product: string) => ({ include: { products: [product] } });
const off = (id: string, amountOff: number, more: Given = {}): Given => ({
  id,
  level: "CART",
  config: { type: "FIXED_AMOUNT", amountOff },
  ...more,
});

/** `+id` applied, `-id<winner` lost, in order. */
function story(discounts: readonly Given[], strategy = "PRIORITY"): string {
  const { explanation } = priceCase({ lines: LINES, discounts, context: { strategy } });
  return explanation.candidates
    .map(({ discountId, outcome, lostTo }) =>
      outcome === "APPLIED" ? `+${discountId}` : `-${discountId}<${lostTo}:${outcome}`,
    )
    .join(" ");
}

const LL = { canStack: false, exclusivity: "LEVEL_AND_LINES" };

describe("by priority", () => {
  test.each<[string, Given[], string]>([
    ["all that stack", [off("a", 1), off("b", 2)], "+a +b"],
    [
      "1 before 10",
      [
        off("a", 1, { priority: 10, canStack: false }),
        off("b", 1, { priority: 1, canStack: false }),
      ],
      "+b -a<b:NOT_STACKABLE",
    ],
    [
      "alone keeps all out",
      [off("a", 1, { canStack: false }), off("b", 2), off("c", 3)],
      "+a -b<a:NOT_STACKABLE -c<a:NOT_STACKABLE",
    ],
    [
      "a stackable one first keeps it out",
      [off("a", 1), off("b", 2, { canStack: false }), off("c", 3)],
      "+a -b<a:NOT_STACKABLE +c",
    ],
    [
      "excluded by the earlier",
      [off("a", 1, { excludedDiscountIds: ["c"] }), off("b", 2), off("c", 3)],
      "+a +b -c<a:EXCLUDED",
    ],
    [
      "excluding the earlier loses itself",
      [off("a", 1), off("b", 2, { excludedDiscountIds: ["a"] })],
      "+a -b<a:EXCLUDED",
    ],
    [
      "each excludes the other",
      [off("a", 1, { excludedDiscountIds: ["b"] }), off("b", 1, { excludedDiscountIds: ["a"] })],
      "+a -b<a:EXCLUDED",
    ],
    [
      "a loser forbids nothing",
      [off("a", 1), off("b", 1, { canStack: false, excludedDiscountIds: ["c"] }), off("c", 1)],
      "+a -b<a:NOT_STACKABLE +c",
    ],
    [
      "a cycle of exclusions",
      [
        off("a", 1, { excludedDiscountIds: ["b"] }),
        off("b", 1, { excludedDiscountIds: ["c"] }),
        off("c", 1, { excludedDiscountIds: ["a"] }),
      ],
      "+a -b<a:EXCLUDED -c<a:EXCLUDED",
    ],
    [
      "EXCLUDED is told before NOT_STACKABLE",
      [
        off("a", 1, { ...LL }),
        off("b", 1, { level: "SHIPPING", excludedDiscountIds: ["c"] }),
        off("c", 1),
      ],
      "+a -c<a:NOT_STACKABLE",
    ],
    [
      "an id that is not there excludes nothing",
      [off("a", 1, { excludedDiscountIds: ["gone"] }), off("b", 1)],
      "+a +b",
    ],
  ])("%s", (_, discounts, expected) => {
    const here = expected.includes("b")
      ? discounts
      : discounts.filter(({ level }) => level !== "SHIPPING");
    expect(story(here)).toBe(expected);
  });

  test.each<[string, Given, Given, boolean]>([
    [
      "same level, common line",
      { level: "PRODUCT", scope: on("a") },
      { level: "PRODUCT", scope: on("a") },
      true,
    ],
    [
      "same level, other line",
      { level: "PRODUCT", scope: on("a") },
      { level: "PRODUCT", scope: on("b") },
      false,
    ],
    [
      "other level, common line",
      { level: "PRODUCT", scope: on("a") },
      { level: "CART", scope: on("a") },
      false,
    ],
    ["everything meets one line", { level: "PRODUCT" }, { level: "PRODUCT", scope: on("b") }, true],
  ])("LEVEL_AND_LINES, %s: %s", (_, first, second, conflict) => {
    const lost = conflict ? "-b<a:NOT_STACKABLE" : "+b";
    expect(story([off("a", 5, { ...first, ...LL }), off("b", 5, second)])).toBe(`+a ${lost}`);
    expect(story([off("a", 5, first), off("b", 5, { ...second, ...LL })])).toBe(`+a ${lost}`);
  });

  test("shipping discounts have one charge in common", () => {
    const discounts = [
      off("a", 10, { level: "SHIPPING", ...LL }),
      off("b", 10, { level: "SHIPPING" }),
      off("c", 10),
    ];
    const shipping = { method: "HOME", amount: 80, taxRate: "0.05" };
    const { applied } = priceCase({ lines: LINES, shipping, discounts });
    expect(applied.map(({ discountId }) => discountId)).toEqual(["c", "a"]);
  });

  test("a multi-buy touches every line of either of its scopes", () => {
    const pair = { type: "PAIR_PRICE", first: on("a"), second: on("b"), price: 900 };
    const discounts = [
      { id: "a", level: "PRODUCT", config: pair, ...LL },
      off("b", 5, { level: "PRODUCT", scope: on("b") }),
    ];
    expect(story(discounts)).toBe("+a -b<a:NOT_STACKABLE");
  });
});

describe("best for the customer", () => {
  const best = (discounts: readonly Given[]) => story(discounts, "BEST_FOR_CUSTOMER");

  test.each<[string, Given[], string]>([
    [
      "one large before two small",
      [
        off("a", 100, { excludedDiscountIds: ["c"] }),
        off("b", 100, { excludedDiscountIds: ["c"] }),
        off("c", 300),
      ],
      "-a<c:EXCLUDED -b<c:EXCLUDED +c",
    ],
    [
      "two small before one large",
      [
        off("a", 100, { excludedDiscountIds: ["c"] }),
        off("b", 100, { excludedDiscountIds: ["c"] }),
        off("c", 150),
      ],
      "+a +b -c<a:EXCLUDED",
    ],
    [
      "a tie goes to the earlier",
      [off("a", 100, { canStack: false }), off("b", 100, { canStack: false })],
      "+a -b<a:NOT_STACKABLE",
    ],
    [
      "a tie goes to the set with the earlier one",
      [off("a", 100, { excludedDiscountIds: ["b", "c"] }), off("b", 60), off("c", 40)],
      "+a -b<a:EXCLUDED -c<a:EXCLUDED",
    ],
  ])("%s", (_, discounts, expected) => expect(best(discounts)).toBe(expected));

  test("leaves out one that would spoil another, and says for whom", () => {
    const minimum = { type: "MINIMUM_ORDER", amount: 1_000 };
    const discounts = [
      {
        id: "a",
        level: "PRODUCT",
        priority: 1,
        config: { type: "FIXED_AMOUNT", amountOff: 1 },
        scope: on("a"),
      },
      off("b", 300, { priority: 2, condition: minimum, minimumBasis: "RUNNING" }),
    ];
    expect(story(discounts)).toBe("+a -b<null:MINIMUM_ORDER_NOT_MET");
    expect(best(discounts)).toBe("-a<b:NOT_STACKABLE +b");
  });

  test("leaves out one that would put a tier by money out of reach", () => {
    const P50 = { kind: "PERCENTAGE", percentOff: "50" };
    const tiers = [{ from: 1_000, benefit: P50 }];
    const discounts = (more: Given) => [
      { id: "a", level: "PRODUCT", config: { type: "FIXED_AMOUNT", amountOff: 1 }, scope: on("a") },
      { id: "b", level: "PRODUCT", config: { type: "TIERED", basis: "AMOUNT", tiers }, ...more },
    ];
    expect(best(discounts({}))).toBe("-a<b:NOT_STACKABLE +b");
    expect(best(discounts({ maxDiscountAmount: 400 }))).toBe("-a<b:NOT_STACKABLE +b");
    const steps = { type: "TIERED", basis: "AMOUNT", repeat: true };
    const amount = { kind: "FIXED_AMOUNT", amountOff: 100 };
    const repeated = { config: { ...steps, tiers: [{ from: 500, benefit: amount }] } };
    expect(best(discounts(repeated))).toBe("-a<b:NOT_STACKABLE +b");
  });

  test("says when it is not certain, and then is no worse than by priority", () => {
    const units = Array.from({ length: 40 }, (_, at) => ({
      id: `p${at}`,
      unitPrice: 97 + at * 13,
    }));
    const discounts = Array.from({ length: 40 }, (_, at) => ({
      id: `d${at}`,
      level: "PRODUCT",
      priority: at % 5,
      excludedDiscountIds: [`d${(at + 7) % 40}`],
      config: {
        type: "BUNDLE_PRICE",
        size: 2 + (at % 4),
        benefit: { kind: "PERCENTAGE", percentOff: `${5 + at}` },
      },
    }));
    const of = (strategy: string) => {
      const { cart, ruleSet, context } = inputOf({
        lines: units,
        discounts,
        context: { strategy },
      });
      return price(cart, compileRuleSet(ruleSet), context);
    };
    const found = of("BEST_FOR_CUSTOMER");
    expect(found.optimal).toBe(false);
    expect(found.total).toBeLessThanOrEqual(of("PRIORITY").total);
    expect(of("BEST_FOR_CUSTOMER")).toEqual(found);
  });

  test("is certain for any twelve discounts that all reach into each other", () => {
    expect(SETS_MAX).toBe(2 ** 12);
    const half = { kind: "PERCENTAGE", percentOff: "50" };
    const discounts = Array.from({ length: 12 }, (_, at) => ({
      id: `d${at}`,
      level: "PRODUCT",
      config: { type: "NTH_UNIT", n: 2 + (at % 3), benefit: half, maxApplications: 1 },
    }));
    const lines = Array.from({ length: 8 }, (_, at) => ({
      id: `p${at}`,
      unitPrice: 100 + at,
      quantity: 2,
    }));
    expect(
      priceCase({ lines, discounts, context: { strategy: "BEST_FOR_CUSTOMER" } }).optimal,
    ).toBe(true);
  });

  test("thirty plain discounts that stack are all taken without a search", () => {
    const discounts = Array.from({ length: 30 }, (_, at) => tenOff(`d${at}`));
    const { applied, optimal } = priceCase({
      discounts,
      context: { strategy: "BEST_FOR_CUSTOMER" },
    });
    expect([applied.length > 20, optimal]).toEqual([true, true]);
  });
});
