/** Every field of a context, a voucher and a discount is really read: a wrong one is named, a missing one is fine. */
import { describe, expect, test } from "vitest";
import { NOONS_CONTEXT, problemsSaid, TEN_OFF } from "../laws/makers.ts";
import { checkContext } from "./check-context.ts";
import { checkDiscount } from "./check-discount.ts";

const VOUCHER = {
  id: "v",
  discountId: "d",
  label: "SAVE…",
  partnerId: "p",
  ownerAffiliateId: "amy",
  status: "ACTIVE",
  startsAt: 1,
  endsAt: 2,
  limits: { total: 1, perCustomer: 1 },
  assignedCustomerIds: ["c"],
  emailDomains: ["a.tw"],
  channels: ["WEB"],
  matchedBy: "ALIAS",
};
const CUSTOMER = {
  id: "c",
  groupIds: ["vip"],
  emailDomain: "a.tw",
  isFirstOrder: true,
  assignedDiscountIds: ["d"],
};

describe("a context", () => {
  const problemsOf = (more: object) => {
    const checked = checkContext({ ...NOONS_CONTEXT, ...more });
    return checked.ok ? [] : problemsSaid(checked.problems);
  };

  test.each([
    [{ sessionAffiliateId: 5 }, "sessionAffiliateId: NOT_A_TEXT"],
    [{ paymentMethod: 5 }, "paymentMethod: NOT_A_TEXT"],
    [{ selfReferralAffiliateIds: "amy" }, "selfReferralAffiliateIds: NOT_A_LIST"],
    [{ timeZone: undefined }, "timeZone: NOT_A_TIME_ZONE"],
    [{ discountUses: { d: { byCustomer: -1 } } }, "discountUses.d.byCustomer: OUT_OF_RANGE"],
    [{ discountUses: { d: 5 } }, "discountUses.d: NOT_AN_OBJECT"],
    [{ discountUses: { d: null } }, "discountUses.d: REQUIRED"],
    [{ voucherUses: { v: { total: -1 } } }, "voucherUses.v.total: OUT_OF_RANGE"],
    [{ customChecks: { c: "yes" } }, "customChecks.c: NOT_A_BOOLEAN"],
  ])("%j: %s", (more, problem) => expect(problemsOf(more)).toEqual([problem]));

  test.each([
    [{ id: 5 }, "id: NOT_A_TEXT"],
    [{ emailDomain: 5 }, "emailDomain: NOT_A_TEXT"],
    [{ groupIds: "vip" }, "groupIds: NOT_A_LIST"],
    [{ isFirstOrder: 1 }, "isFirstOrder: NOT_A_BOOLEAN"],
    [{ assignedDiscountIds: "d" }, "assignedDiscountIds: NOT_A_LIST"],
    [{ age: 5 }, "age: UNKNOWN_FIELD"],
  ])("of a customer %j: %s", (more, problem) => {
    expect(problemsOf({ customer: { ...CUSTOMER, ...more } })).toEqual([`customer.${problem}`]);
    expect(problemsOf({ customer: CUSTOMER })).toEqual([]);
  });

  test.each([
    [{ id: 5 }, "id: NOT_A_TEXT"],
    [{ discountId: undefined }, "discountId: REQUIRED"],
    [{ label: undefined }, "label: REQUIRED"],
    [{ partnerId: 5 }, "partnerId: NOT_A_TEXT"],
    [{ ownerAffiliateId: 5 }, "ownerAffiliateId: NOT_A_TEXT"],
    [{ status: "PAUSED" }, "status: NOT_ALLOWED"],
    [{ startsAt: "now" }, "startsAt: NOT_AN_INTEGER"],
    [{ endsAt: "now" }, "endsAt: NOT_AN_INTEGER"],
    [{ limits: undefined }, "limits: REQUIRED"],
    [{ limits: { total: null, perCustomer: -1 } }, "limits.perCustomer: OUT_OF_RANGE"],
    [{ limits: { total: -1, perCustomer: null } }, "limits.total: OUT_OF_RANGE"],
    [{ assignedCustomerIds: "c" }, "assignedCustomerIds: NOT_A_LIST"],
    [{ emailDomains: "a.tw" }, "emailDomains: NOT_A_LIST"],
    [{ channels: "WEB" }, "channels: NOT_A_LIST"],
    [{ matchedBy: "LUCK" }, "matchedBy: NOT_ALLOWED"],
    [{ colour: "red" }, "colour: UNKNOWN_FIELD"],
  ])("of a voucher %j: %s", (more, problem) => {
    const vouchers = { KEY1: { ...VOUCHER, ...more } };
    expect(problemsOf({ vouchers })).toEqual([`vouchers.KEY1.${problem}`]);
  });

  test.each(["KEY", "SKELETON", "ALIAS", undefined, null])(
    "of a voucher found by %s can be",
    (matchedBy) => {
      expect(problemsOf({ vouchers: { KEY1: { ...VOUCHER, matchedBy } } })).toEqual([]);
    },
  );
});

describe("a discount", () => {
  const problemsOf = (more: object) => {
    const checked = checkDiscount({ ...TEN_OFF, ...more });
    return checked.ok ? [] : problemsSaid(checked.problems);
  };

  test.each([
    [{ partnerId: 5 }, ["partnerId: NOT_A_TEXT"]],
    [{ startsAt: "now" }, ["startsAt: NOT_AN_INTEGER"]],
    [{ endsAt: "now" }, ["endsAt: NOT_AN_INTEGER"]],
    [{ startsAt: "z", endsAt: 5 }, ["startsAt: NOT_AN_INTEGER"]],
    [{ startsAt: 5, endsAt: "a" }, ["endsAt: NOT_AN_INTEGER"]],
    [{ startsAt: 5 }, []],
    [{ endsAt: -5 }, []],
    [{ startsAt: 5, endsAt: 6 }, []],
    [{ startsAt: 5, endsAt: 4 }, ["endsAt: CONTRADICTION"]],
    [{ limits: { total: null, perCustomer: -1 } }, ["limits.perCustomer: OUT_OF_RANGE"]],
    [
      { availability: { kind: "SESSION", affiliateIds: [5] } },
      ["availability.affiliateIds.0: NOT_A_TEXT"],
    ],
    [{ availability: { kind: "SESSION" } }, ["availability.affiliateIds: REQUIRED"]],
    [{ condition: undefined }, []],
    [{ currency: undefined }, []],
    [{ currency: null, config: null }, ["config: REQUIRED"]],
    [{ currency: null, config: { type: "LOTTERY" } }, ["config.type: NOT_ALLOWED"]],
    [{ currency: null, level: "LINE" }, ["level: NOT_ALLOWED"]],
    [
      { currency: null, config: { type: "FIXED_PRICE", price: -1 } },
      ["config.price: OUT_OF_RANGE"],
    ],
  ])("%j: %j", (more, problems) => expect(problemsOf(more)).toEqual(problems));

  test("of a level its type does not have names those it has", () => {
    const config = { type: "PAIR_PRICE", first: {}, second: {}, price: 1 };
    const checked = checkDiscount({ ...TEN_OFF, config });
    expect(checked).toMatchObject({
      problems: [{ message: "PAIR_PRICE is for PRODUCT level", data: { allowed: ["PRODUCT"] } }],
    });
  });
});
