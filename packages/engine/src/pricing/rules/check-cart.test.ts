import { describe, expect, test } from "vitest";
import {
  inputOf,
  member,
  NOON,
  NOONS_CONTEXT,
  problemsSaid,
  SMALLEST_CART,
  TEN_OFF,
  tenOff,
} from "../laws/makers.ts";
import { price } from "../price-cart.ts";
import { checkCart } from "./check-cart.ts";
import { checkContext } from "./check-context.ts";
import { compileRuleSet } from "./compile-rule-set.ts";
import { readPricingInput } from "./read-pricing-input.ts";

const [cart, context] = [SMALLEST_CART, NOONS_CONTEXT];
const line = cart.lines[0]!;

test("what is left out is filled in", () => {
  expect(inputOf({ discounts: [tenOff("d")] })).toMatchObject({
    cart,
    context,
    ruleSet: { discounts: [TEN_OFF] },
  });
});

function problemsIn(
  checked: ReturnType<typeof checkCart> | ReturnType<typeof checkContext>,
): string[] {
  return checked.ok ? [] : problemsSaid(checked.problems);
}

describe("a cart from outside", () => {
  test("that is well-formed is given back as it is", () => {
    const whole = {
      ...cart,
      shipping: { method: "HOME", amount: 0, taxRate: "0.05", destination: { country: "TW" } },
      codes: [{ text: "AMY10", key: "AMY10" }],
    };
    expect(checkCart(whole)).toEqual({ ok: true, cart: whole });
  });

  test.each<[object, string[]]>([
    [{ currency: "NT$" }, ["currency: NOT_A_CURRENCY"]],
    [{ lines: [{ ...line, quantity: 0 }] }, ["lines.0.quantity: OUT_OF_RANGE"]],
    [{ lines: [{ ...line, quantity: -3 }] }, ["lines.0.quantity: OUT_OF_RANGE"]],
    [{ lines: [{ ...line, quantity: 1.5 }] }, ["lines.0.quantity: NOT_AN_INTEGER"]],
    [{ lines: [{ ...line, unitPrice: Number.NaN }] }, ["lines.0.unitPrice: NOT_AN_INTEGER"]],
    [{ lines: [{ ...line, unitPrice: -1 }] }, ["lines.0.unitPrice: OUT_OF_RANGE"]],
    [{ lines: [{ ...line, unitPrice: 2 ** 63 }] }, ["lines.0.unitPrice: NOT_AN_INTEGER"]],
    [{ lines: [{ ...line, unitPrice: 2 ** 52, quantity: 3 }] }, ["lines: OUT_OF_RANGE"]],
    [
      {
        lines: [
          { ...line, unitPrice: 0, quantity: 2 ** 53 - 1 },
          { ...line, id: "b" },
        ],
      },
      ["lines: OUT_OF_RANGE"],
    ],
    [{ lines: [{ ...line, taxRate: "2" }] }, ["lines.0.taxRate: OUT_OF_RANGE"]],
    [{ lines: [{ ...line, kind: "GIFT" }] }, ["lines.0.kind: NOT_ALLOWED"]],
    [{ lines: [line, line] }, ["lines.1.id: DUPLICATE"]],
    [{ lines: [{ ...line, colour: "red" }] }, ["lines.0.colour: UNKNOWN_FIELD"]],
    [{ lines: Array(10_001).fill(line) }, ["lines: TOO_MANY"]],
    [{ codes: Array(51).fill({ text: "x" }) }, ["codes: TOO_MANY"]],
    [{ codes: ["AMY10"] }, ["codes.0: NOT_AN_OBJECT"]],
    [
      { shipping: { method: "HOME", amount: -5, taxRate: "0.05" } },
      ["shipping.amount: OUT_OF_RANGE"],
    ],
    [
      { shipping: { method: "HOME", amount: 5, taxRate: "0.05", destination: {} } },
      ["shipping.destination.country: REQUIRED"],
    ],
  ])("%# is refused: %s", (more, expected) => {
    expect(problemsIn(checkCart({ ...cart, ...more }))).toEqual(expected);
  });
});

describe("a context from outside", () => {
  test("that is well-formed is given back as it is", () => {
    const whole = {
      ...context,
      customer: member(),
      voucherUses: { v: { total: 1 } },
      customChecks: { c: true },
    };
    expect(checkContext(whole)).toEqual({ ok: true, context: whole });
  });
  test.each<[object, string[]]>([
    [{ now: "noon" }, ["now: NOT_AN_INTEGER"]],
    [{ timeZone: "Taipei" }, ["timeZone: NOT_A_TIME_ZONE"]],
    [{ strategy: "BEST" }, ["strategy: NOT_ALLOWED"]],
    [{ customer: { id: "c" } }, ["customer.groupIds: REQUIRED", "customer.isFirstOrder: REQUIRED"]],
    [{ vouchers: undefined }, ["vouchers: REQUIRED"]],
    [
      { vouchers: { X: { id: "v", discountId: "d" } } },
      ["vouchers.X.label: REQUIRED", "vouchers.X.status: REQUIRED", "vouchers.X.limits: REQUIRED"],
    ],
    [{ discountUses: { d: { total: -1 } } }, ["discountUses.d.total: OUT_OF_RANGE"]],
    [{ customChecks: { c: "yes" } }, ["customChecks.c: NOT_A_BOOLEAN"]],
    [{ weather: "rain" }, ["weather: UNKNOWN_FIELD"]],
  ])("%j is refused: %s", (more, expected) => {
    expect(problemsIn(checkContext({ ...context, ...more }))).toEqual(expected);
  });
});

describe("an input as people write it", () => {
  test("names the part that is wrong", () => {
    const read = readPricingInput({
      cart: { lines: [{ id: "a" }] },
      discounts: [{ id: "d" }],
      context: {},
    });
    expect(read.ok ? [] : read.problems.map(({ path }) => path!.join("."))).toEqual([
      "cart.lines.0.unitPrice",
      "context.now",
      "discounts.0.level",
      "discounts.0.config",
    ]);
  });
  test("may hold moments as texts, and leaves bad ones to the check", () => {
    const of = (now: unknown) =>
      readPricingInput({ cart: { lines: [] }, discounts: [], context: { now } });
    expect(of("2026-11-21T12:00:00+08:00")).toMatchObject({
      ok: true,
      input: { context: { now: NOON } },
    });
    expect(of("yesterday")).toMatchObject({ ok: false, problems: [{ path: ["context", "now"] }] });
  });
  test("has each code once, however it is written", () => {
    const vouchers = ["AMY10", "SAVE20", "amy-10"].map((code) => ({ code, discountId: "d" }));
    const read = readPricingInput({
      cart: { lines: [] },
      discounts: [],
      vouchers,
      context: { now: 0 },
    });
    expect(read).toMatchObject({
      problems: [{ code: "DUPLICATE", path: ["vouchers", 2, "code"] }],
    });
  });
  test("that is nothing at all is refused", () => {
    expect(readPricingInput(null)).toMatchObject({ ok: false });
    expect(readPricingInput({})).toMatchObject({ ok: false });
    expect(readPricingInput({ cart: 1, discounts: 2, vouchers: 3, context: 4 })).toMatchObject({
      ok: false,
    });
  });
});

describe("what no check let through", () => {
  const priced = (changed: object) =>
    price({ ...cart, ...changed }, compileRuleSet({ discounts: [] }), context);
  test.each([
    [{ ...line, quantity: -1 }],
    [{ ...line, unitPrice: Number.NaN }],
    [{ ...line, unitPrice: 0.5 }],
    [{ ...line, unitPrice: 2 ** 53 }],
    [{ ...line, unitPrice: Number.POSITIVE_INFINITY }],
  ])("is not guessed at: %j", (bad) => {
    expect(() => priced({ lines: [bad] })).toThrow(RangeError);
  });
  test("and says what it was", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const free = { ...line, unitPrice: 0, quantity: most };
    expect(() => priced({ lines: [line, { ...line, unitPrice: -1 }] })).toThrow(
      "the cart's line 1",
    );
    expect(() => priced({ lines: [{ ...line, quantity: 0 }] })).toThrow("the cart's line 0");
    expect(() => priced({ lines: [free, { ...free, id: "b" }] })).toThrow("the cart's quantities");
    const shipping = { method: "HOME", amount: 1, taxRate: "0.05" };
    expect(() => priced({ lines: [{ ...line, unitPrice: most }], shipping })).toThrow(
      "the cart's amounts",
    );
  });
  test("nor is shipping", () => {
    const shipping = { method: "HOME", amount: -1, taxRate: "0.05" };
    expect(() => priced({ shipping })).toThrow(RangeError);
  });
});

test("ten thousand lines and a hundred rules are priced", () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => ({
    ...line,
    id: `l${at}`,
    unitPrice: at,
  }));
  const half = { kind: "PERCENTAGE", percentOff: "50" };
  const configs = [
    { level: "PRODUCT", config: { type: "PERCENTAGE", percentOff: "1" } },
    { level: "CART", config: { type: "FIXED_AMOUNT", amountOff: 7 } },
    {
      level: "PRODUCT",
      config: { type: "NTH_UNIT", n: 2, benefit: half },
      scope: { include: { products: ["a"] } },
    },
  ];
  const discounts = Array.from({ length: 100 }, (_, at) => ({ id: `d${at}`, ...configs[at % 3] }));
  const { ruleSet } = inputOf({ discounts });
  const pricing = price({ ...cart, lines }, compileRuleSet(ruleSet), context);
  expect(pricing.applied.length).toBeGreaterThan(60);
});
