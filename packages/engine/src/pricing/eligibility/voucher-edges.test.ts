/** A voucher's own schedule, reach and holder, each at the edge where the answer turns. */
import { describe, expect, test } from "vitest";
import {
  coded,
  member,
  NOON,
  outcomeOf,
  priceCase,
  tenOff,
  type TestCase,
} from "../laws/makers.ts";

const given = (voucher: object, more: object = {}): TestCase => ({
  codes: ["SAVE10"],
  discounts: [coded("d", more as Record<string, unknown>)],
  vouchers: [{ code: "SAVE10", discountId: "d", ...voucher }],
});

describe("a voucher", () => {
  test.each<[object, string]>([
    [{}, "APPLIED"],
    [{ status: "DISABLED" }, "DISABLED"],
    [{ startsAt: NOON - 1 }, "APPLIED"],
    [{ startsAt: NOON }, "APPLIED"],
    [{ startsAt: NOON + 1 }, "NOT_STARTED"],
    [{ endsAt: NOON + 1 }, "APPLIED"],
    [{ endsAt: NOON }, "EXPIRED"],
    [{ channels: ["APP", "WEB"] }, "APPLIED"],
    [{ channels: ["APP"] }, "CHANNEL_MISMATCH"],
    [{ limits: { total: 1, perCustomer: null } }, "APPLIED"],
    [{ limits: { total: 0, perCustomer: null } }, "USAGE_LIMIT_REACHED"],
    [{ limits: { total: null, perCustomer: 1 } }, "LOGIN_REQUIRED"],
    [{ assignedCustomerIds: ["customer"] }, "LOGIN_REQUIRED"],
    [{ emailDomains: ["example.com"] }, "LOGIN_REQUIRED"],
    [{ ownerAffiliateId: "amy" }, "APPLIED"],
  ])("%j, of somebody unknown: %s", (voucher, expected) => {
    expect(outcomeOf(given(voucher))).toBe(expected);
  });

  test.each<[object, object, string]>([
    [{ assignedCustomerIds: ["customer"] }, {}, "APPLIED"],
    [{ assignedCustomerIds: ["other"] }, {}, "NOT_ASSIGNED"],
    [{ assignedCustomerIds: ["customer"] }, { id: null }, "LOGIN_REQUIRED"],
    [{ emailDomains: ["example.com"] }, {}, "APPLIED"],
    [{ emailDomains: ["example.com"] }, { id: null }, "APPLIED"],
    [{ emailDomains: ["example.org"] }, {}, "DOMAIN_NOT_ALLOWED"],
    [{ emailDomains: ["example.org"] }, { emailDomain: null }, "DOMAIN_NOT_ALLOWED"],
    [{ limits: { total: null, perCustomer: 1 } }, {}, "APPLIED"],
  ])("%j, of a customer who is %j: %s", (voucher, customer, expected) => {
    const context = { customer: member(customer as Record<string, unknown>) };
    expect(outcomeOf({ ...given(voucher), context })).toBe(expected);
  });

  test.each<[string | null, string | null, string]>([
    [null, null, "APPLIED"],
    [null, "shop", "APPLIED"],
    ["shop", "shop", "APPLIED"],
    ["shop", null, "PARTNER_MISMATCH"],
    ["shop", "elsewhere", "PARTNER_MISMATCH"],
  ])("of partner %s for a discount of %s: %s", (partnerId, discounts, expected) => {
    expect(outcomeOf(given({ partnerId }, { partnerId: discounts }))).toBe(expected);
  });

  test("that is not yet, or no more, says since when", () => {
    const dataOf = (voucher: object) => priceCase(given(voucher)).rejected[0]!.data;
    expect(dataOf({ startsAt: NOON + 5 })).toEqual({ at: NOON + 5 });
    expect(dataOf({ endsAt: NOON - 5 })).toEqual({ at: NOON - 5 });
    const discount = { discounts: [tenOff("d", { startsAt: NOON + 7 })] };
    expect(priceCase(discount).rejected[0]!.data).toEqual({ at: NOON + 7 });
  });

  test("that fails is named", () => {
    expect(priceCase(given({ endsAt: NOON, id: "v7", label: "SAVE…" })).rejected).toMatchObject([
      { voucherId: "v7", codeText: "SAVE…", codeIndex: 0 },
    ]);
  });

  test("tells its uses as they were compared", () => {
    const context = {
      customer: member(),
      voucherUses: { SAVE10: { total: 1, byCustomer: 2 } },
      discountUses: { d: { total: 3, byCustomer: 0 } },
    };
    const limits = { total: 5, perCustomer: 2 };
    const { explanation } = priceCase({ ...given({ limits }, { limits }), context });
    expect(explanation.candidates[0]!.compared).toEqual([
      { type: "LIMIT", required: 5, actual: 1, met: true },
      { type: "CUSTOMER_LIMIT", required: 2, actual: 2, met: false },
      { type: "LIMIT", required: 5, actual: 3, met: true },
      { type: "CUSTOMER_LIMIT", required: 2, actual: 0, met: true },
    ]);
  });
});

describe("the session's affiliate", () => {
  const session = (affiliateIds: string[], context: Record<string, unknown>) =>
    outcomeOf({
      ...given({}, { availability: { kind: "SESSION", affiliateIds } }),
      context,
    });
  test.each<[string[], string | undefined, string]>([
    [["amy"], "amy", "APPLIED"],
    [["amy"], "bob", "NOT_ASSIGNED"],
    [["amy"], undefined, "NOT_ASSIGNED"],
    [[], "bob", "APPLIED"],
    [[], undefined, "NOT_ASSIGNED"],
  ])("a code for visitors of %j, visited from %s: %s", (ids, visited, expected) => {
    expect(session(ids, visited === undefined ? {} : { sessionAffiliateId: visited })).toBe(
      expected,
    );
  });
});

test("a rate asks for no currency, and money for its own", () => {
  const inCurrency = (currency: string | null) =>
    outcomeOf({ discounts: [tenOff("d", { currency })] });
  expect(inCurrency(null)).toBe("APPLIED");
  expect(inCurrency("TWD")).toBe("APPLIED");
  expect(inCurrency("USD")).toBe("CURRENCY_MISMATCH");
});

test("a multi-buy of a code none of whose goods are in the cart has nothing to match", () => {
  const config = { type: "NTH_UNIT", n: 2, benefit: { kind: "FIXED_PRICE", price: 1 } };
  const scope = { include: { products: ["none"] } };
  expect(outcomeOf(given({}, { level: "PRODUCT", config, scope }))).toBe("NO_MATCHING_ITEMS");
});

test("what a multi-buy lacks is told as items", () => {
  const { explanation } = priceCase({
    discounts: [
      tenOff("d", {
        level: "PRODUCT",
        config: {
          type: "BUNDLE_PRICE",
          size: 3,
          benefit: { kind: "PERCENTAGE", percentOff: "10" },
        },
      }),
    ],
  });
  expect(explanation.candidates[0]!.compared).toEqual([
    { type: "ITEMS", required: 3, actual: 1, met: false },
  ]);
});
