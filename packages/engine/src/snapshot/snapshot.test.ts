import { describe, expect, test } from "vitest";
import {
  coded,
  inputOf,
  member,
  NOON,
  priceCase,
  TEN_OFF,
  tenOff,
  type TestCase,
} from "../pricing/laws/makers.ts";
import { compileRuleSet, type Discount } from "../pricing/index.ts";
import { addToBacktest, backtestOrder, EMPTY_BACKTEST } from "./backtest.ts";
import { differingPaths } from "./differing-paths.ts";
import { driftOf } from "./drift.ts";
import { freeze } from "./freeze.ts";
import { readSnapshot, replay } from "./replay.ts";
import { repriceKept } from "./reprice-kept.ts";

function frozen(given: TestCase) {
  const { cart, ruleSet, context } = inputOf(given);
  return freeze({ cart, rules: compileRuleSet(ruleSet), context });
}

describe("freezing", () => {
  const range = { id: "r", name: { "zh-TW": "r", en: "r" }, partnerId: null };
  const given: TestCase = {
    codes: ["KOL-PRIVATE-7Q2F", "MISTYPED-SECRET"],
    ranges: [range, { ...range, id: "unused" }],
    discounts: [
      coded("amy", { scope: { include: { ranges: ["r"] } } }),
      tenOff("auto", { condition: { type: "MINIMUM_ORDER", amount: 9_999 } }),
      tenOff("elsewhere", { scope: { include: { products: ["none"] } } }),
    ],
    vouchers: [
      {
        code: "KOL-PRIVATE-7Q2F",
        id: "v1",
        label: "KOL-****-7Q2F",
        discountId: "amy",
        assignedCustomerIds: ["customer", "other"],
      },
    ],
    context: {
      customer: member({ assignedDiscountIds: ["amy", "elsewhere"] }),
      discountUses: { amy: { total: 1 }, elsewhere: { total: 2 } },
      voucherUses: { v1: { total: 1 }, v2: { total: 2 } },
    },
  };

  test("keeps the candidates and the ranges they name, and no others", () => {
    const { snapshot } = frozen(given);
    expect(snapshot.rules.discounts.map(({ id }) => id)).toEqual(["amy", "auto"]);
    expect(snapshot.rules.ranges!.map(({ id }) => id)).toEqual(["r"]);
    expect(snapshot.rules.excerptOf).toBe(snapshot.ruleSetHash);
  });
  test("never holds a code in clear, not even a mistyped one", () => {
    const { snapshot, frozen: stored } = frozen(given);
    expect(stored.json).not.toMatch(/PRIVATE|MISTYPED|SECRET/);
    expect(snapshot.cart.codes).toEqual([
      { text: "KOL-****-7Q2F", key: "voucher:v1" },
      { text: "****", key: "unknown:1" },
    ]);
    expect(snapshot.pricing.rejected.at(-1)).toMatchObject({
      codeText: "****",
      reason: "UNKNOWN_CODE",
    });
  });
  test("keeps of the context what the candidates ask about", () => {
    const { snapshot } = frozen(given);
    expect(snapshot.context.discountUses).toEqual({ amy: { total: 1 } });
    expect(snapshot.context.voucherUses).toEqual({ v1: { total: 1 } });
    expect(snapshot.context.customer!.assignedDiscountIds).toEqual(["amy"]);
    expect(snapshot.context.vouchers["voucher:v1"]!.assignedCustomerIds).toEqual(["customer"]);
  });
  test("prices like the cart itself, and replays", () => {
    const { snapshot, frozen: stored } = frozen(given);
    expect(snapshot.pricing.total).toBe(priceCase(given).total);
    expect(replay(stored)).toEqual({ ok: true });
  });
});

describe("replaying", () => {
  test("what is no snapshot says so", () => {
    const { snapshot, frozen: stored } = frozen({ discounts: [tenOff("d")] });
    expect(readSnapshot("{")).toBeNull();
    expect(readSnapshot("null")).toBeNull();
    expect(readSnapshot('{"cart":{}}')).toBeNull();
    expect(readSnapshot(stored.json)).toEqual(snapshot);
    const empty = {
      json: "{}",
      sha256: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    };
    expect(replay(empty)).toEqual({ ok: false, cause: "UNREADABLE", paths: [] });
  });
  test("differing paths are the first few", () => {
    const before = { a: [1, { b: 2 }], c: 3 };
    expect(differingPaths(before, { a: [1, { b: 9 }], d: 3 })).toEqual(["a[1].b", "c", "d"]);
    expect(differingPaths(before, before)).toEqual([]);
    expect(differingPaths(1, 2)).toEqual(["."]);
    expect(differingPaths([1], { 0: 1 })).toEqual(["."]);
    expect(differingPaths(Array(50).fill(1), Array(50).fill(2))).toHaveLength(20);
  });
});

describe("drift", () => {
  function drifted() {
    const discounts = [tenOff("a"), tenOff("b"), tenOff("c"), tenOff("d")];
    const { snapshot } = frozen({ discounts });
    const [a, b, c] = snapshot.rules.discounts as [Discount, Discount, Discount, Discount];
    return driftOf(snapshot, {
      a: { ...a, version: 2, windows: [] },
      b: { ...b, config: { type: "PERCENTAGE", percentOff: "50" }, priority: 5 },
      c: { ...c, status: "DISABLED" },
    });
  }

  test("tells each applied discount's state and changed fields", () => {
    expect(drifted().discounts).toMatchObject([
      { discountId: "a", state: "UNCHANGED", changes: [] },
      {
        discountId: "b",
        state: "CHANGED",
        changes: [
          { field: "config", before: { type: "PERCENTAGE", percentOff: "10" } },
          { field: "priority", before: 100, after: 5 },
        ],
      },
      {
        discountId: "c",
        state: "DISABLED",
        changes: [{ field: "status", before: "ACTIVE", after: "DISABLED" }],
      },
      { discountId: "d", state: "DELETED", changes: [] },
    ]);
  });
  test("tells what the order would cost today", () => {
    expect(drifted()).toMatchObject({ paidTotal: 656, totalToday: 450, effect: -206 });
  });
});

describe("a backtest", () => {
  const draft: Discount = {
    ...TEN_OFF,
    id: "draft",
    status: "DRAFT",
    startsAt: NOON + 1,
    canStack: false,
    priority: 1,
    condition: { type: "MINIMUM_ORDER", amount: 500 },
    config: { type: "PERCENTAGE", percentOff: "30" },
  };

  test("tells what the draft would have touched, cost and displaced", () => {
    const past = [
      frozen({ lines: [{ id: "a", unitPrice: 1_000 }], discounts: [tenOff("old")] }),
      frozen({ lines: [{ id: "a", unitPrice: 100 }], discounts: [tenOff("old")] }),
    ];
    const orders = past.map(({ snapshot }) => backtestOrder(snapshot, draft));
    expect(orders).toEqual([
      { touched: true, discounted: 300, cost: 200, displaced: ["old"] },
      { touched: false, discounted: 0, cost: 0, displaced: [] },
    ]);
    expect([...orders, orders[0]!].reduce(addToBacktest, EMPTY_BACKTEST)).toEqual({
      orders: 3,
      touched: 2,
      discounted: 600,
      cost: 400,
      displaced: { old: 2 },
    });
  });
});

describe("what is kept after a return", () => {
  test("is priced with the frozen rules, shipping as it was", () => {
    const { snapshot } = frozen({
      lines: [
        { id: "a", unitPrice: 600 },
        { id: "b", unitPrice: 300, quantity: 2 },
      ],
      shipping: { method: "HOME", amount: 80, taxRate: "0.05" },
      discounts: [tenOff("d", { condition: { type: "MINIMUM_ORDER", amount: 900 } })],
    });
    expect(snapshot.pricing.total).toBe(1_160);
    expect(repriceKept(snapshot, { a: 1, b: 1 }).total).toBe(890);
    expect(repriceKept(snapshot, { a: 1, b: 0 }).total).toBe(680);
    expect(repriceKept(snapshot, { toString: 1 } as never).lines).toEqual([]);
  });
});
