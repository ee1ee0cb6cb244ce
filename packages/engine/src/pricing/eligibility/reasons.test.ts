import { describe, expect, test } from "vitest";
import { keyOfCode } from "../candidates/enter-codes.ts";
import {
  coded,
  member,
  NOON,
  outcomeOf,
  priceCase,
  tenOff,
  type TestCase,
} from "../laws/makers.ts";
import { type Reason, REASONS } from "../model.ts";

const DAY = 86_400_000;

/** For each reason, what makes a voucher's discount fail by it. Merged, the first reason in the order is told. */
const FAULTS: {
  readonly [R in Reason]?: { discount?: object; voucher?: object; context?: object };
} = {
  DISABLED: { voucher: { status: "DISABLED" } },
  NOT_STARTED: { voucher: { startsAt: NOON + 1 } },
  EXPIRED: { discount: { endsAt: NOON } },
  CURRENCY_MISMATCH: { discount: { currency: "USD" } },
  PARTNER_MISMATCH: { voucher: { partnerId: "elsewhere" } },
  CHANNEL_MISMATCH: { voucher: { channels: ["APP"] } },
  NOT_ASSIGNED: { voucher: { assignedCustomerIds: ["someone-else"] } },
  CUSTOMER_GROUP_MISMATCH: {
    discount: { availability: { kind: "CUSTOMER_GROUP", groupIds: ["vip"] } },
  },
  DOMAIN_NOT_ALLOWED: { voucher: { emailDomains: ["school.edu.tw"] } },
  NOT_FIRST_ORDER: { discount: { condition: { type: "FIRST_ORDER" } } },
  SELF_REFERRAL: {
    voucher: { ownerAffiliateId: "amy" },
    context: { selfReferralAffiliateIds: ["amy"] },
  },
  USAGE_LIMIT_REACHED: {
    voucher: { limits: { total: 5, perCustomer: null } },
    context: { voucherUses: { SAVE10: { total: 5 } } },
  },
  CUSTOMER_LIMIT_REACHED: {
    discount: { limits: { total: null, perCustomer: 1 } },
    context: { discountUses: { d: { byCustomer: 1 } } },
  },
  OUTSIDE_TIME_WINDOW: { discount: { windows: [{ fromMinute: 0, toMinute: 60 }] } },
};

/** Conditions that fail, for the reasons a discount's goods are asked about. */
const CONDITIONS: { readonly [R in Reason]?: object } = {
  REQUIRED_ITEMS_MISSING: { type: "REQUIRED_ITEMS", scope: { include: { products: ["x"] } } },
  MINIMUM_QUANTITY_NOT_MET: { type: "MINIMUM_QUANTITY", quantity: 5 },
  MINIMUM_ORDER_NOT_MET: { type: "MINIMUM_ORDER", amount: 5_000 },
  SHIPPING_METHOD_MISMATCH: { type: "SHIPPING_METHOD", methods: ["STORE"] },
  PAYMENT_METHOD_MISMATCH: { type: "PAYMENT_METHOD", methods: ["CARD"] },
  CUSTOM_CHECK_FAILED: { type: "CUSTOM_CHECK", check: "stock-clearance" },
};

function faulty(reasons: readonly Reason[], more: object = {}): TestCase {
  const faults = reasons.flatMap((reason) => FAULTS[reason] ?? []);
  const conditions = reasons.flatMap((reason) => CONDITIONS[reason] ?? []);
  const own = faults.flatMap(({ discount }) =>
    discount && "condition" in discount ? discount : [],
  );
  const merge = (part: "discount" | "voucher" | "context") =>
    Object.assign({}, ...faults.map((fault) => fault[part] ?? {}));
  const of = [...own.map(({ condition }) => condition), ...conditions.toReversed()];
  const scope = reasons.includes("NO_MATCHING_ITEMS") ? { include: { products: ["none"] } } : {};
  const condition = of.length === 0 ? null : { type: "ALL", of };
  return {
    codes: ["SAVE10"],
    discounts: [
      coded("d", { availability: { kind: "EVERYONE" }, scope, ...merge("discount"), condition }),
    ],
    vouchers: [{ code: "SAVE10", discountId: "d", ...merge("voucher") }],
    context: { customer: member(), ...merge("context"), ...more },
  };
}

const made = REASONS.filter(
  (reason) => reason in FAULTS || reason in CONDITIONS || reason === "NO_MATCHING_ITEMS",
);

describe("each reason", () => {
  test.each(made)("%s is told when it is the only one", (reason) => {
    expect(outcomeOf(faulty([reason]))).toBe(reason);
  });

  test.each(made)("%s is told before all that follow", (reason) => {
    expect(outcomeOf(faulty(made.slice(made.indexOf(reason))))).toBe(reason);
  });

  test("every pair is told by its earlier one", () => {
    for (const [at, first] of made.entries()) {
      for (const second of made.slice(at + 1)) {
        expect([first, second, outcomeOf(faulty([second, first]))]).toEqual([first, second, first]);
      }
    }
  });

  test("nothing wrong applies", () => expect(outcomeOf(faulty([]))).toBe("APPLIED"));

  test.each<Reason>([
    "NOT_ASSIGNED",
    "CUSTOMER_GROUP_MISMATCH",
    "DOMAIN_NOT_ALLOWED",
    "NOT_FIRST_ORDER",
    "CUSTOMER_LIMIT_REACHED",
  ])("LOGIN_REQUIRED is told instead of %s while nobody is known", (reason) => {
    expect(outcomeOf(faulty([reason], { customer: null }))).toBe("LOGIN_REQUIRED");
  });

  test("LOGIN_REQUIRED comes before NOT_ASSIGNED and after CHANNEL_MISMATCH", () => {
    const nobody = { customer: null };
    expect(outcomeOf(faulty(["CHANNEL_MISMATCH", "NOT_ASSIGNED"], nobody))).toBe(
      "CHANNEL_MISMATCH",
    );
    const guest = { customer: member({ id: null }) };
    expect(outcomeOf(faulty(["NOT_ASSIGNED"], guest))).toBe("LOGIN_REQUIRED");
  });
});

describe("figures of a reason", () => {
  const dataOf = (given: TestCase) => priceCase(given).rejected[0]!.data;

  test.each<[string, TestCase, object]>([
    ["a start", faulty(["NOT_STARTED"]), { at: NOON + 1 }],
    ["an end", faulty(["EXPIRED"]), { at: NOON }],
    ["a currency", faulty(["CURRENCY_MISMATCH"]), { allowed: ["USD"] }],
    ["channels", faulty(["CHANNEL_MISMATCH"]), { allowed: ["APP"] }],
    ["groups", faulty(["CUSTOMER_GROUP_MISMATCH"]), { allowed: ["vip"] }],
    ["domains", faulty(["DOMAIN_NOT_ALLOWED"]), { allowed: ["school.edu.tw"] }],
    ["a limit", faulty(["USAGE_LIMIT_REACHED"]), { required: 5, actual: 5 }],
    ["the customer's limit", faulty(["CUSTOMER_LIMIT_REACHED"]), { required: 1, actual: 1 }],
    ["items", faulty(["REQUIRED_ITEMS_MISSING"]), { required: 1, actual: 0, missing: 1 }],
    ["a quantity", faulty(["MINIMUM_QUANTITY_NOT_MET"]), { required: 5, actual: 1, missing: 4 }],
    [
      "an amount",
      faulty(["MINIMUM_ORDER_NOT_MET"]),
      { required: 5_000, actual: 1_000, missing: 4_000 },
    ],
    ["shipping methods", faulty(["SHIPPING_METHOD_MISMATCH"]), { allowed: ["STORE"] }],
    ["payment methods", faulty(["PAYMENT_METHOD_MISMATCH"]), { allowed: ["CARD"] }],
    ["a check", faulty(["CUSTOM_CHECK_FAILED"]), { check: "stock-clearance" }],
  ])("%s", (_, given, data) => expect(dataOf(given)).toEqual(data));

  test("a loser's reason names the winner", () => {
    const discounts = [tenOff("a", { priority: 1, canStack: false }), tenOff("b", { priority: 2 })];
    expect(dataOf({ discounts })).toEqual({ with: "a", otherName: { "zh-TW": "a", en: "a" } });
    const excluding = [tenOff("a", { priority: 1, excludedDiscountIds: ["b"] }), tenOff("b")];
    expect(dataOf({ discounts: excluding })).toEqual({
      by: "a",
      otherName: { "zh-TW": "a", en: "a" },
    });
  });
});

describe("the edges of time", () => {
  const at = (more: object) =>
    outcomeOf({ discounts: [tenOff("d", more as Record<string, unknown>)] });
  test("the start is inclusive", () => {
    expect(at({ startsAt: NOON })).toBe("APPLIED");
    expect(at({ startsAt: NOON + 1 })).toBe("NOT_STARTED");
  });
  test("the end is exclusive", () => {
    expect(at({ endsAt: NOON + 1 })).toBe("APPLIED");
    expect(at({ endsAt: NOON })).toBe("EXPIRED");
    expect(at({ startsAt: NOON - 2 * DAY, endsAt: NOON - DAY })).toBe("EXPIRED");
  });
});

describe("codes", () => {
  const discounts = [coded("d")];
  test("a voucher of a discount that is no more says DISABLED", () => {
    const given = {
      codes: ["SAVE10"],
      discounts,
      vouchers: [{ code: "SAVE10", discountId: "gone" }],
    };
    expect(outcomeOf(given)).toBe("DISABLED");
  });
  test("a discount that is not in force says DISABLED when a code asks, and nothing when none does", () => {
    const off = [coded("d", { status: "DISABLED" }), tenOff("e", { status: "DRAFT" })];
    const given = {
      codes: ["SAVE10"],
      discounts: off,
      vouchers: [{ code: "SAVE10", discountId: "d" }],
    };
    expect(outcomeOf(given)).toBe("DISABLED");
  });
  test("a text that no code can be is unknown, like any other", () => {
    const texts = ["É", "x".repeat(200), "__proto__", "constructor", "toString"];
    const { rejected, total } = priceCase({ codes: texts, discounts });
    expect(rejected.map(({ reason }) => reason)).toEqual(texts.map(() => "UNKNOWN_CODE"));
    expect(total).toBe(1_000);
  });
  test("refused codes are told in the order they were entered in, with who was first", () => {
    const { rejected } = priceCase({
      codes: ["FIRST", "NOPE", "AMYS"],
      discounts,
      vouchers: [
        { code: "FIRST", discountId: "d" },
        { code: "AMYS", discountId: "d", ownerAffiliateId: "amy" },
      ],
    });
    const name = { "zh-TW": "d", en: "d" };
    expect(rejected).toMatchObject([
      { codeIndex: 0, voucherId: "FIRST", data: { with: "d", otherName: name }, name },
      { codeIndex: 1, voucherId: null, reason: "UNKNOWN_CODE", name: null },
    ]);
  });
  test("a code of Chinese letters is looked up, whether or not the shop makes such codes", () => {
    expect(keyOfCode({ text: "小明 打九折" })).toBe("小明打九折");
  });
  test("a code entered twice whose discount is gone says so once", () => {
    const vouchers = [{ code: "SAVE10", discountId: "gone" }];
    const { rejected } = priceCase({ codes: ["SAVE10", "save-10"], discounts, vouchers });
    expect(rejected).toMatchObject([
      { codeIndex: 0, reason: "DISABLED" },
      { codeIndex: 1, reason: "NOT_STACKABLE", data: { with: "gone" }, name: null },
    ]);
  });
  test("the same code twice counts once", () => {
    const vouchers = [{ code: "SAVE10", discountId: "d" }];
    const { applied, rejected } = priceCase({ codes: ["SAVE10", "save-10"], discounts, vouchers });
    expect(applied).toHaveLength(1);
    expect(rejected).toMatchObject([
      { codeIndex: 1, reason: "NOT_STACKABLE", data: { with: "d" }, name: { en: "d" } },
    ]);
  });
  test("of two codes of one discount the usable one wins, then the affiliate's, then the earlier", () => {
    const winner = (first: object, second: object) =>
      priceCase({
        codes: ["FIRST", "SECOND"],
        discounts,
        vouchers: [
          { code: "FIRST", discountId: "d", ...first },
          { code: "SECOND", discountId: "d", ...second },
        ],
      }).applied.map(({ codeIndex }) => codeIndex);
    expect(winner({}, {})).toEqual([0]);
    expect(winner({}, { ownerAffiliateId: "amy" })).toEqual([1]);
    expect(winner({ ownerAffiliateId: "amy" }, {})).toEqual([0]);
    expect(winner({}, { ownerAffiliateId: "amy", status: "RETIRED" })).toEqual([0]);
    expect(winner({ status: "RETIRED" }, {})).toEqual([1]);
    expect(winner({ ownerAffiliateId: "amy" }, { ownerAffiliateId: "bob" })).toEqual([0]);
  });
  test("codes of one discount that fails share its reason", () => {
    const { rejected } = priceCase({
      codes: ["FIRST", "SECOND"],
      discounts: [coded("d", { endsAt: NOON })],
      vouchers: [
        { code: "FIRST", discountId: "d" },
        { code: "SECOND", discountId: "d" },
      ],
    });
    expect(rejected.map(({ reason }) => reason)).toEqual(["EXPIRED", "EXPIRED"]);
  });
  test("a code of an automatic discount is credited with it; a bad one leaves it automatic", () => {
    const of = (more: object) =>
      priceCase({
        codes: ["AMY10"],
        discounts: [tenOff("d")],
        vouchers: [{ code: "AMY10", discountId: "d", ownerAffiliateId: "amy", ...more }],
      });
    expect(of({}).applied).toMatchObject([
      { voucherId: "AMY10", codeIndex: 0, ownerAffiliateId: "amy", amount: 100 },
    ]);
    const bad = of({ endsAt: NOON });
    expect(bad.applied).toMatchObject([{ voucherId: null, codeIndex: null, amount: 100 }]);
    expect(bad.rejected).toMatchObject([{ voucherId: "AMY10", reason: "EXPIRED", codeIndex: 0 }]);
  });
});

describe("availability", () => {
  const forSession = [tenOff("d", { availability: { kind: "SESSION", affiliateIds: ["amy"] } })];
  const applied = (given: TestCase) => priceCase(given).applied.length;

  test("a session discount is for visitors of its affiliates, and for nobody else to see", () => {
    expect(applied({ discounts: forSession, context: { sessionAffiliateId: "amy" } })).toBe(1);
    const other = priceCase({ discounts: forSession, context: { sessionAffiliateId: "bob" } });
    expect([other.applied, other.rejected]).toEqual([[], []]);
    expect(priceCase({ discounts: forSession }).rejected).toEqual([]);
  });
  test("an affiliate may bring several discounts, beside those of any affiliate", () => {
    const of = (id: string, affiliateIds: string[]) =>
      tenOff(id, { availability: { kind: "SESSION", affiliateIds } });
    const discounts = [of("a", ["amy"]), of("b", ["bob", "amy"]), of("c", []), of("d", [])];
    expect(applied({ discounts, context: { sessionAffiliateId: "amy" } })).toBe(4);
    expect(applied({ discounts, context: { sessionAffiliateId: "bob" } })).toBe(3);
  });
  test("a session discount without affiliates is for visitors of any", () => {
    const discounts = [tenOff("d", { availability: { kind: "SESSION", affiliateIds: [] } })];
    expect(applied({ discounts, context: { sessionAffiliateId: "bob" } })).toBe(1);
    expect(applied({ discounts })).toBe(0);
    expect(priceCase({ discounts }).rejected).toEqual([]);
  });
  test("a session discount is no gift to the affiliate", () => {
    const context = { sessionAffiliateId: "amy", selfReferralAffiliateIds: ["amy"] };
    expect(outcomeOf({ discounts: forSession, context })).toBe("SELF_REFERRAL");
  });
  test("a session discount reached by a code still asks for the session", () => {
    const vouchers = [{ code: "SAVE10", discountId: "d" }];
    expect(outcomeOf({ discounts: forSession, vouchers, codes: ["SAVE10"] })).toBe("NOT_ASSIGNED");
  });
  test("an assigned discount is for those it was assigned to, and for nobody else to see", () => {
    const discounts = [tenOff("d", { availability: { kind: "ASSIGNED" } })];
    const assigned = { customer: member({ assignedDiscountIds: ["d", "gone"] }) };
    expect(applied({ discounts, context: assigned })).toBe(1);
    expect(priceCase({ discounts, context: { customer: member() } }).rejected).toEqual([]);
    const none = { include: { products: ["none"] } };
    const elsewhere = [tenOff("d", { availability: { kind: "ASSIGNED" }, scope: none })];
    expect(priceCase({ discounts: elsewhere, context: assigned }).rejected).toEqual([]);
  });
  test("being assigned makes a candidate only of what is assigned, automatic and in force", () => {
    const context = { customer: member({ assignedDiscountIds: ["d"] }) };
    const asAssigned = (more: object) => {
      const discounts = [tenOff("d", { availability: { kind: "ASSIGNED" }, ...more })];
      const { applied: got, rejected } = priceCase({ discounts, context });
      return [...got, ...rejected].length;
    };
    expect(asAssigned({})).toBe(1);
    expect(asAssigned({ automatic: false })).toBe(0);
    expect(asAssigned({ status: "DRAFT" })).toBe(0);
    expect(asAssigned({ availability: { kind: "SESSION", affiliateIds: ["amy"] } })).toBe(0);
  });
  test("an assigned discount that a code asks for says NOT_ASSIGNED to others", () => {
    const discounts = [tenOff("d", { availability: { kind: "ASSIGNED" }, automatic: false })];
    const vouchers = [{ code: "SAVE10", discountId: "d" }];
    const given = { discounts, vouchers, codes: ["SAVE10"] };
    expect(outcomeOf({ ...given, context: { customer: member() } })).toBe("NOT_ASSIGNED");
    expect(outcomeOf(given)).toBe("LOGIN_REQUIRED");
    const context = { customer: member({ assignedDiscountIds: ["d"] }) };
    expect(outcomeOf({ ...given, context })).toBe("APPLIED");
  });
  test("an automatic discount of a partner is no candidate where that partner sells nothing", () => {
    const discounts = [tenOff("d", { partnerId: "north" })];
    expect(priceCase({ discounts }).rejected).toEqual([]);
    const given = { discounts, codes: ["SAVE10"], vouchers: [{ code: "SAVE10", discountId: "d" }] };
    expect(outcomeOf(given)).toBe("PARTNER_MISMATCH");
  });
});

test("limits are reached at equality, and both counts are asked", () => {
  const at = (uses: object, limits: object) =>
    outcomeOf({
      discounts: [tenOff("d", { limits })],
      context: { customer: member(), discountUses: { d: uses } },
    });
  expect(at({ total: 4 }, { total: 5, perCustomer: null })).toBe("APPLIED");
  expect(at({ total: 5 }, { total: 5, perCustomer: null })).toBe("USAGE_LIMIT_REACHED");
  expect(at({ byCustomer: 1 }, { total: null, perCustomer: 2 })).toBe("APPLIED");
  expect(at({ byCustomer: 2 }, { total: null, perCustomer: 2 })).toBe("CUSTOMER_LIMIT_REACHED");
  expect(at({}, { total: 0, perCustomer: null })).toBe("USAGE_LIMIT_REACHED");
});
