import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Discount } from "../../pricing/model.ts";
import { createDiscount, type DiscountDraft, setDiscountStatus, updateDiscount } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";
import { limitsOf } from "./discount-row.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const draft = (more: Partial<Discount> = {}): DiscountDraft => ({
  name: { "zh-TW": "九折", en: "10 % off" },
  partnerId: null,
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

describe("createDiscount", () => {
  it("begins as a draft, with its first version kept", async () => {
    const { discountId } = must(await createDiscount(world.context(ADMIN), { rule: draft() }));
    expect(
      await world.one(
        sql`select status, version, rule ->> 'id' as id from discount where id = ${discountId}`,
      ),
    ).toEqual({
      status: "DRAFT",
      version: 1,
      id: discountId,
    });
    expect(
      await world.count(
        sql`select count(*)::int as n from discount_version where discount_id = ${discountId}`,
      ),
    ).toBe(1);
  });
  it("refuses a rule that makes no sense, and says where", async () => {
    const rule = draft({ config: { type: "PERCENTAGE", percentOff: "-5" } });
    const answer = await createDiscount(world.context(ADMIN), { rule });
    expect(codesOf(answer)[0]).toBe("DISCOUNT_INVALID");
    expect(!answer.ok && JSON.stringify(answer.problems[0]!.path)).toContain("percentOff");
  });
  it("refuses those who may not", async () => {
    expect(codesOf(await createDiscount(world.context(), { rule: draft() }))).toEqual([
      "NOT_ALLOWED",
    ]);
    const partner = { ...ADMIN, partnerId: world.partnerId };
    expect(codesOf(await createDiscount(world.context(partner), { rule: draft() }))).toEqual([
      "NOT_ALLOWED",
    ]);
    must(
      await createDiscount(world.context(partner), { rule: draft({ partnerId: world.partnerId }) }),
    );
  });
});

describe("updateDiscount", () => {
  it("writes a new version; who read an older one is told", async () => {
    const { discountId } = must(await createDiscount(world.context(ADMIN), { rule: draft() }));
    const change = { discountId, expectedVersion: 1, rule: draft({ priority: 5 }) };
    expect(must(await updateDiscount(world.context(ADMIN), change)).version).toBe(2);
    expect(await updateDiscount(world.context(ADMIN), change)).toMatchObject({
      problems: [{ code: "VERSION_CONFLICT", data: { expected: 1, actual: 2 } }],
    });
    const versions = await world.rows<{ priority: number }>(
      sql`select (rule ->> 'priority')::int as priority from discount_version where discount_id = ${discountId} order by version`,
    );
    expect(versions.map(({ priority }) => priority)).toEqual([100, 5]);
  });
  it("two editors at once: one wins, the other is told", async () => {
    const { discountId } = must(await createDiscount(world.context(ADMIN), { rule: draft() }));
    const change = { discountId, expectedVersion: 1, rule: draft({ priority: 7 }) };
    const answers = await Promise.all(
      [1, 2, 3].map(() => updateDiscount(world.context(ADMIN), change)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
  it("refuses a limit or budget below what was used", async () => {
    const variant = await world.goods(1000);
    const { discountId } = must(
      await createDiscount(world.context(ADMIN), {
        rule: draft({ limits: { total: 5, perCustomer: null } }),
        status: "ACTIVE",
        budget: 1000,
      }),
    );
    must(await world.place(await world.cart([[variant, 1]])));
    must(await world.place(await world.cart([[variant, 1]])));
    const change = {
      discountId,
      expectedVersion: 1,
      rule: draft({ limits: { total: 1, perCustomer: null } }),
    };
    expect(codesOf(await updateDiscount(world.context(ADMIN), change))).toEqual([
      "DISCOUNT_INVALID",
    ]);
    const poorer = { discountId, expectedVersion: 1, rule: draft(), budget: 150 };
    expect(codesOf(await updateDiscount(world.context(ADMIN), poorer))).toEqual([
      "DISCOUNT_INVALID",
    ]);
    must(await setDiscountStatus(world.context(ADMIN), { discountId, status: "ENDED" }));
  });
  it("never gives a discount to another partner, nor finds one that is not there", async () => {
    const { discountId } = must(await createDiscount(world.context(ADMIN), { rule: draft() }));
    const rule = draft({ partnerId: world.partnerId });
    expect(
      codesOf(await updateDiscount(world.context(ADMIN), { discountId, expectedVersion: 1, rule })),
    ).toEqual(["NOT_ALLOWED"]);
    const nobody = { discountId: "00000000-0000-7000-8000-000000000000", expectedVersion: 1, rule };
    expect(codesOf(await updateDiscount(world.context(ADMIN), nobody))).toEqual([
      "DISCOUNT_NOT_FOUND",
    ]);
  });
});

describe("setDiscountStatus", () => {
  it("goes the ways that are there, and no other", async () => {
    const { discountId } = must(
      await createDiscount(world.context(ADMIN), { rule: draft({ automatic: false }) }),
    );
    const set = (status: "DRAFT" | "ACTIVE" | "PAUSED" | "ENDED") =>
      setDiscountStatus(world.context(ADMIN), { discountId, status });
    expect(codesOf(await set("PAUSED"))).toEqual(["STATUS_NOT_ALLOWED"]);
    for (const status of ["ACTIVE", "ACTIVE", "PAUSED", "ACTIVE", "ENDED"] as const)
      must(await set(status));
    expect(codesOf(await set("ACTIVE"))).toEqual(["STATUS_NOT_ALLOWED"]);
    expect(codesOf(await set("DRAFT"))).toEqual(["STATUS_NOT_ALLOWED"]);
  });
});

describe("the limits a rule really has", () => {
  it.each([
    ["its own", { limits: { total: 9, perCustomer: 2 } }, { total: 9, perCustomer: 2 }],
    [
      "a stricter condition",
      { limits: { total: 9, perCustomer: null }, condition: { type: "TOTAL_LIMIT", limit: 3 } },
      { total: 3, perCustomer: null },
    ],
    [
      "every one of a group",
      {
        limits: { total: null, perCustomer: null },
        condition: {
          type: "ALL",
          of: [
            { type: "CUSTOMER_LIMIT", limit: 4 },
            { type: "TOTAL_LIMIT", limit: 7 },
          ],
        },
      },
      { total: 7, perCustomer: 4 },
    ],
    [
      "one way of several asks nothing",
      {
        limits: { total: null, perCustomer: null },
        condition: { type: "ANY", of: [{ type: "TOTAL_LIMIT", limit: 1 }] },
      },
      { total: null, perCustomer: null },
    ],
    [
      "first order: once a customer",
      { limits: { total: null, perCustomer: null }, condition: { type: "FIRST_ORDER" } },
      { total: null, perCustomer: 1 },
    ],
  ] as const)("%s", (_, rule, expected) => {
    expect(limitsOf(rule)).toEqual(expected);
  });
});
