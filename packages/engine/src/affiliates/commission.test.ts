import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommissionLine, commissionOf, type CommissionTerms, entryFor } from "./commission.ts";
import type { CommissionRule } from "./model.ts";

const percent = (value: string, more: Partial<CommissionRule> = {}): CommissionRule => ({
  id: `p${value}`,
  earning: { kind: "PERCENTAGE", percent: value },
  ...more,
});
const terms = (more: Partial<CommissionTerms> = {}): CommissionTerms => ({
  rules: [percent("8")],
  base: "WITH_TAX",
  capPerOrder: null,
  ownPercent: null,
  isNewCustomer: true,
  ...more,
});
const line = (
  lineId: string,
  total: number,
  more: Partial<CommissionLine> = {},
): CommissionLine => ({
  lineId,
  productId: `product-${lineId}`,
  categoryIds: [],
  kind: "PHYSICAL",
  taxRate: "0.05",
  soldTotal: total,
  soldQuantity: 1,
  keptTotal: total,
  keptQuantity: 1,
  ...more,
});
const three = [line("a", 1512), line("b", 801), line("c", 387)];

describe("what an order earns", () => {
  it("8 % of 2,700 is 216, laid on the lines as 121, 64, 31", () => {
    const { amount, groups } = commissionOf(three, terms());
    expect(amount).toBe(216);
    expect(groups[0]!.lines.map((part) => part.amount)).toEqual([121, 64, 31]);
  });
  it("37: without tax the base is 2,571, so 206", () => {
    expect(commissionOf(three, terms({ base: "WITHOUT_TAX" }))).toMatchObject({
      base: 2571,
      amount: 206,
    });
  });
  it("the 387 line goes back: 185 is the target, -31 the entry", () => {
    const kept = three.map((l) => (l.lineId === "c" ? { ...l, keptTotal: 0, keptQuantity: 0 } : l));
    const target = commissionOf(kept, terms()).amount;
    expect(target).toBe(185);
    expect(entryFor(target, [216])).toBe(-31);
  });
  it("39: told twice, the second entry is nothing", () => {
    expect(entryFor(185, [216, -31])).toBe(0);
  });
  it("41: everything goes back after the payout: -216", () => {
    const kept = three.map((l) => ({ ...l, keptTotal: 0, keptQuantity: 0 }));
    expect(entryFor(commissionOf(kept, terms()).amount, [216])).toBe(-216);
  });
  it("43: a cap of 200 on 270, with the uncapped kept", () => {
    expect(commissionOf(three, terms({ rules: [percent("10")], capPerOrder: 200 }))).toMatchObject({
      uncapped: 270,
      amount: 200,
    });
  });
  it("45: nothing left to earn on is nothing", () => {
    expect(commissionOf([line("gift", 0)], terms()).amount).toBe(0);
    expect(commissionOf([], terms()).amount).toBe(0);
  });
  it("47: courses 12 %, goods 5 %: 2,700 and 1,800 earn 324 and 90", () => {
    const rules = [percent("12", { kinds: ["COURSE"] }), percent("5", { kinds: ["PHYSICAL"] })];
    const cart = [line("course", 2700, { kind: "COURSE" }), line("goods", 1800)];
    const { amount, groups } = commissionOf(cart, terms({ rules }));
    expect(groups.map((group) => group.amount)).toEqual([324, 90]);
    expect(amount).toBe(414);
  });
  it("49: NT$100 a unit, three sold, one back: 200", () => {
    const rules: CommissionRule[] = [{ id: "u", earning: { kind: "PER_UNIT", amount: 100 } }];
    const sold = line("a", 900, { soldQuantity: 3, keptQuantity: 2, keptTotal: 600 });
    expect(commissionOf([sold], terms({ rules })).amount).toBe(200);
  });
  it("NT$100 an order, of which only the 1,512 line stays: 56", () => {
    const rules: CommissionRule[] = [{ id: "o", earning: { kind: "PER_ORDER", amount: 100 } }];
    const kept = three.map((l) => (l.lineId === "a" ? l : { ...l, keptTotal: 0 }));
    expect(commissionOf(kept, terms({ rules })).amount).toBe(56);
  });
  it("53 and 55: what is kept unchanged earns unchanged", () => {
    expect(entryFor(commissionOf(three, terms()).amount, [216])).toBe(0);
  });
});

describe("which rule", () => {
  const rules = [
    percent("5"),
    percent("6", { kinds: ["PHYSICAL"] }),
    percent("7", { categoryIds: ["shoes"] }),
    percent("9", { productIds: ["product-a"] }),
  ];
  const rateOf = (subject: CommissionLine, more: Partial<CommissionTerms> = {}) =>
    commissionOf([subject], terms({ rules, ...more })).groups[0]?.rule.id;

  it("the most specific: product, category, kind, program; an affiliate's own rate before all", () => {
    expect(rateOf(line("a", 100, { categoryIds: ["shoes"] }))).toBe("p9");
    expect(rateOf(line("b", 100, { categoryIds: ["shoes"] }))).toBe("p7");
    expect(rateOf(line("b", 100))).toBe("p6");
    expect(rateOf(line("b", 100, { kind: "COURSE" }))).toBe("p5");
    expect(rateOf(line("a", 100), { ownPercent: "20" })).toBe("own-rate");
  });
  it("among equals the smaller priority, then the smaller id", () => {
    const equal = [
      percent("2", { id: "b" }),
      percent("3", { id: "a" }),
      percent("4", { id: "z", priority: 1 }),
    ];
    expect(rateOf(line("x", 100), { rules: equal })).toBe("z");
    expect(rateOf(line("x", 100), { rules: equal.slice(0, 2) })).toBe("a");
  });
  it("a rule for new buyers is for new buyers", () => {
    const both = [percent("5"), percent("10", { customers: "NEW" })];
    expect(rateOf(line("x", 100), { rules: both })).toBe("p10");
    expect(rateOf(line("x", 100), { rules: both, isNewCustomer: false })).toBe("p5");
  });
});

describe("laws", () => {
  const sold = fc.array(
    fc.record({
      total: fc.integer({ min: 0, max: 100_000 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      taxRate: fc.constantFrom("0.05", "0"),
      kind: fc.constantFrom("PHYSICAL" as const, "COURSE" as const),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const ruleSets = fc.constantFrom<readonly CommissionRule[]>(
    [percent("8")],
    [percent("12.5", { kinds: ["COURSE"] }), percent("3.33333")],
    [{ id: "u", earning: { kind: "PER_UNIT", amount: 37 } }],
    [{ id: "o", earning: { kind: "PER_ORDER", amount: 100 } }],
  );
  const settings = fc.record({
    rules: ruleSets,
    base: fc.constantFrom("WITH_TAX" as const, "WITHOUT_TAX" as const),
    capPerOrder: fc.option(fc.integer({ min: 1, max: 5000 })),
  });
  const linesOf = (
    rows: readonly {
      total: number;
      quantity: number;
      taxRate: string;
      kind: CommissionLine["kind"];
    }[],
  ) =>
    rows.map(({ total, quantity, taxRate, kind }, index) =>
      line(`${index}`, total, { taxRate, kind, soldQuantity: quantity, keptQuantity: quantity }),
    );

  it("any refunds in any order, told any number of times, end where what is kept says", () => {
    const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(100)), { maxLength: 10 });
    fc.assert(
      fc.property(sold, settings, steps, (rows, setting, refunds) => {
        let lines = linesOf(rows);
        const entries = [entryFor(commissionOf(lines, terms(setting)).amount, [])];
        for (const [at, share] of refunds) {
          lines = lines.map((l, index) =>
            index === at % lines.length
              ? {
                  ...l,
                  keptTotal: Math.floor((l.keptTotal * share) / 100),
                  keptQuantity: Math.floor((l.keptQuantity * share) / 100),
                }
              : l,
          );
          const target = commissionOf(lines, terms(setting)).amount;
          entries.push(entryFor(target, entries));
          // told again: nothing more to write
          expect(entryFor(target, entries)).toBe(0);
        }
        const none = lines.map((l) => ({ ...l, keptTotal: 0, keptQuantity: 0 }));
        entries.push(entryFor(commissionOf(none, terms(setting)).amount, entries));
        expect(entries.reduce((sum, entry) => sum + entry, 0)).toBe(0);
      }),
    );
  });

  it("parts of a group add up to it, and nothing is negative or above the cap", () => {
    fc.assert(
      fc.property(sold, settings, (rows, setting) => {
        const earned = commissionOf(linesOf(rows), terms(setting));
        for (const group of earned.groups) {
          expect(group.lines.reduce((sum, part) => sum + part.amount, 0)).toBe(group.amount);
        }
        expect(earned.amount).toBeGreaterThanOrEqual(0);
        expect(earned.amount).toBeLessThanOrEqual(setting.capPerOrder ?? Infinity);
      }),
    );
  });
});
