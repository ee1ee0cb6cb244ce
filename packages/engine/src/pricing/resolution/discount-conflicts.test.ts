import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileRuleSet, price, readPricingInput } from "../index.ts";
import { RUNS } from "../laws/worlds.ts";
import type { Condition, Discount } from "../model.ts";
import { discountConflicts } from "./discount-conflicts.ts";

const NOW = Date.parse("2026-11-21T12:00:00+08:00");
let serial = 0;
const rule = (more: Partial<Discount> = {}): Discount => ({
  id: `d${++serial}`,
  version: 1,
  name: { "zh-TW": "折", en: "D" },
  partnerId: null,
  status: "ACTIVE",
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" },
  currency: "TWD",
  priority: 100,
  canStack: true,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: true,
  availability: { kind: "EVERYONE" },
  refundMode: "KEEP",
  ...more,
});
const minimum = (amount: number) => ({ type: "MINIMUM_ORDER", amount }) as const;
const beaten = (...discounts: Discount[]) =>
  discountConflicts(discounts, NOW)
    .neverWins.filter(({ cause }) => cause === "ALWAYS_BEATEN")
    .map(({ discountId, by }) => [discountId, by]);

describe("a discount that is always beaten", () => {
  test("by one that asks less, for more, and does not stack", () => {
    const strong = rule({ priority: 1, canStack: false, condition: minimum(500) });
    const weak = rule({ condition: { type: "ALL", of: [minimum(800), { type: "SIGNED_IN" }] } });
    expect(beaten(strong, weak)).toEqual([[weak.id, strong.id]]);
  });

  test("by one whose scope contains its own", () => {
    const strong = rule({
      priority: 1,
      canStack: false,
      scope: { include: { products: ["a", "b"] } },
    });
    const weak = rule({ scope: { include: { products: ["a"] }, exclude: { tags: ["new"] } } });
    const wider = rule({ scope: { include: { products: ["a", "c"] } } });
    expect(beaten(strong, weak, wider)).toEqual([[weak.id, strong.id]]);
  });

  test.each<[string, Partial<Discount>]>([
    ["asks for more", { condition: minimum(900) }],
    ["has uses to run out", { limits: { total: 5, perCustomer: null } }],
    ["ends earlier", { endsAt: NOW + 1000 }],
    ["needs a code", { automatic: false, availability: { kind: "CODE" } }],
    ["is one partner's", { partnerId: "p1" }],
    ["is for a group", { availability: { kind: "CUSTOMER_GROUP", groupIds: ["vip"] } }],
    ["names fewer groups", { condition: { type: "CUSTOMER_GROUP", groupIds: ["vip"] } }],
    ["stacks", { canStack: true }],
    ["comes later", { priority: 900 }],
    ["meets only common lines", { exclusivity: "LEVEL_AND_LINES" }],
    [
      "asks for a number of units by its type",
      {
        level: "PRODUCT",
        config: { type: "NTH_UNIT", n: 2, benefit: { kind: "PERCENTAGE", percentOff: "50" } },
      },
    ],
    ["has hours", { windows: [{ fromMinute: 0, toMinute: 60 }] }],
  ])("but not by one that %s", (_, more) => {
    const strong = rule({ priority: 1, canStack: false, ...more });
    const groups = { type: "CUSTOMER_GROUP", groupIds: ["vip", "staff"] } as const;
    const weak = rule({ condition: { type: "ALL", of: [minimum(500), groups] } });
    expect(beaten(strong, weak)).toEqual([]);
  });

  test("nor by one that something before it may keep out", () => {
    const first = rule({
      priority: 1,
      canStack: false,
      scope: { include: { products: ["rare"] } },
    });
    const second = rule({ priority: 2, canStack: false });
    expect(beaten(first, second, rule())).toEqual([]);
  });
});

/** Small worlds in which rules often meet. */
const anyRule = fc.record({
  priority: fc.integer({ min: 1, max: 4 }),
  canStack: fc.boolean(),
  exclusivity: fc.constantFrom("CART" as const, "LEVEL_AND_LINES" as const),
  excluded: fc.constantFrom([], [], ["d0"], ["d1", "d2"]),
  level: fc.constantFrom("PRODUCT" as const, "CART" as const, "SHIPPING" as const),
  partnerId: fc.constantFrom(null, null, "p1"),
  include: fc.constantFrom([], [], [], ["a"], ["a", "b"]),
  exclude: fc.constantFrom([], [], [], ["a"]),
  minimum: fc.option(fc.constantFrom(100, 300, 600), { freq: 2 }),
  over: fc.constantFrom("CART" as const, "SCOPE" as const),
  pieces: fc.option(fc.constantFrom(1, 3), { freq: 1 }),
  groups: fc.option(fc.subarray(["vip", "staff"], { minLength: 1 }), { freq: 2 }),
  automatic: fc.boolean(),
  running: fc.boolean(),
  endsAt: fc.constantFrom(null, NOW + 1000),
});

type SaidRule = typeof anyRule extends fc.Arbitrary<infer T> ? T : never;

function ruleOf(said: SaidRule, id: string): Discount {
  const { over, minimum: amount, pieces, groups } = said;
  const of: Condition[] = [
    ...(amount ? [{ type: "MINIMUM_ORDER", amount, over } as const] : []),
    ...(pieces ? [{ type: "MINIMUM_QUANTITY", quantity: pieces, over } as const] : []),
    ...(groups ? [{ type: "CUSTOMER_GROUP", groupIds: groups } as const] : []),
  ];
  return rule({
    id,
    priority: said.priority,
    canStack: said.canStack,
    exclusivity: said.exclusivity,
    level: said.level,
    partnerId: said.partnerId,
    automatic: said.automatic,
    endsAt: said.endsAt,
    excludedDiscountIds: said.excluded.filter((other) => other !== id),
    scope: { include: { products: said.include }, exclude: { products: said.exclude } },
    minimumBasis: said.running ? "RUNNING" : "BEFORE_DISCOUNTS",
    availability: said.automatic ? { kind: "EVERYONE" } : { kind: "CODE" },
    condition: of.length === 0 ? null : { type: "ALL", of },
  });
}

test("is never applied, whatever the cart: every claim against the engine", () => {
  let claims = 0;
  const rules = fc
    .array(anyRule, { minLength: 2, maxLength: 4 })
    .map((said) => said.map((each, at) => ruleOf(each, `d${at}`)));
  const lines = fc.array(
    fc.record({
      productId: fc.constantFrom("a", "b", "c"),
      partnerId: fc.constantFrom("p1", "p2"),
      unitPrice: fc.integer({ min: 0, max: 400 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const groupIds = fc.subarray(["vip", "staff"]);
  const method = fc.constantFrom("HOME", null);
  const moment = fc.constantFrom(NOW, NOW + 5000);
  fc.assert(
    fc.property(
      rules,
      fc.array(fc.tuple(lines, groupIds, moment, method), { minLength: 8, maxLength: 8 }),
      (discounts, carts) => {
        const claimed = beaten(...discounts);
        claims += claimed.length;
        if (claimed.length === 0) return;
        const compiled = compileRuleSet({ discounts: discounts });
        for (const [cartLines, groups, now, shipping] of carts) {
          const { cart, context } = cartOf(discounts, {
            lines: cartLines,
            groupIds: groups,
            now,
            method: shipping,
          });
          const { applied } = price(cart, compiled, context);
          for (const [id] of claimed)
            expect(applied.map(({ discountId }) => discountId)).not.toContain(id);
        }
      },
    ),
    { numRuns: 25 * RUNS },
  );
  expect(claims).toBeGreaterThan(RUNS / 4);
});

/** Everybody has every code. */
function cartOf(
  discounts: readonly Discount[],
  said: {
    readonly lines: readonly object[];
    readonly groupIds: readonly string[];
    readonly now: number;
    readonly method: string | null;
  },
) {
  const { lines, groupIds, now, method } = said;
  const codes = discounts.filter(({ automatic }) => !automatic).map(({ id }) => `CODE${id}`);
  const read = readPricingInput({
    cart: {
      lines: lines.map((line, at) => ({ id: `l${at}`, ...line })),
      codes: codes.map((text) => ({ text })),
      shipping: method && { method, amount: 60, taxRate: "0.05" },
    },
    discounts,
    vouchers: codes.map((code) => ({ code, discountId: code.slice(4) })),
    context: { now, customer: { id: "c", groupIds, emailDomain: null, isFirstOrder: false } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.input;
}

describe("the cost is bounded", () => {
  test("100,000 stackable rules and a few that are not", () => {
    const many = Array.from({ length: 100_000 }, () => rule());
    const report = discountConflicts([...many, rule({ canStack: false, priority: 500 })], NOW);
    expect(report.pairs).toHaveLength(10_000);
    expect(report.truncated).toBe(true);
  });

  test("rules that all stand in each other's way", () => {
    const many = Array.from({ length: 20_000 }, () =>
      rule({ canStack: false, exclusivity: "LEVEL_AND_LINES" }),
    );
    expect(discountConflicts(many, NOW).truncated).toBe(true);
  });
});
