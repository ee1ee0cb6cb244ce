import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Discount, Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../../testing/world.ts";
import {
  type DiscountDraft,
  setDiscountStatus,
  simulate,
  type SimulateInput,
} from "../../index.ts";

let world: World;
let cup: Id;
let tenPercent: Id;

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(400);
  tenPercent = await world.automatic({ priority: 50 });
});
afterAll(() => world.database.close());

const ask = (input: SimulateInput) => simulate(world.context(ADMIN), input);
const cart = (quantity = 2, more: object = {}) => ({
  lines: [{ variantId: cup, quantity }],
  ...more,
});
const draft = (more: Partial<Discount> = {}): DiscountDraft => ({
  name: { "zh-TW": "草稿", en: "Draft" },
  partnerId: null,
  level: "CART",
  config: { type: "FIXED_AMOUNT", amountOff: 200 },
  currency: "TWD",
  priority: 10,
  canStack: false,
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

describe("what the document leaves out is the shop's", () => {
  test("lines by variant, live rules, shipping as the shop charges it, and the whole trace", async () => {
    const document = { cart: cart(2, { shipping: { method: "HOME" } }) };
    const { pricing, without } = must(await ask({ document }));
    expect(pricing).toMatchObject({
      subtotal: 800,
      discountTotal: 80,
      total: 720 + pricing.shipping!.total,
    });
    expect(pricing.explanation.candidates).toMatchObject([
      { discountId: tenPercent, outcome: "APPLIED" },
    ]);
    expect(without).toBeNull();
  });

  test("codes people really have, whatever else is typed", async () => {
    const document = { cart: cart(2, { codes: ["half", { text: "NOBODY-HAS-IT" }] }) };
    const discountId = await world.discount({ config: { type: "PERCENTAGE", percentOff: "50" } });
    await world.voucher("HALF", { discountId });
    const { pricing } = must(await ask({ document }));
    expect(pricing.applied.map((applied) => applied.discountId)).toEqual([tenPercent, discountId]);
    expect(pricing.rejected).toMatchObject([{ reason: "UNKNOWN_CODE" }]);
    expect(await world.count(sql`select count(*)::int as n from code_check`)).toBe(0);
  });

  test("a member's groups and past", async () => {
    const member = await world.member();
    const group = await world.one<{ id: Id }>(
      sql`insert into customer_group (slug, name) values ('vip', '{"zh-TW":"VIP","en":"VIP"}') returning id`,
    );
    await world.rows(
      sql`insert into customer_group_member (customer_group_id, customer_id) values (${group.id}, ${member.id})`,
    );
    const forGroup = draft({ availability: { kind: "CUSTOMER_GROUP", groupIds: [group.id] } });
    const asked = (customer: unknown) =>
      ask({ document: { cart: cart(), context: { customer } }, draft: { rule: forGroup } });
    const known = must(await asked({ id: member.id }));
    expect(known.pricing.applied.map(({ discountId }) => discountId)).toEqual([known.draftId]);
    const described = must(await asked({ groupIds: [group.id], isFirstOrder: false }));
    expect(described.pricing.total).toBe(600);
    const stranger = must(await asked({ groupIds: [] }));
    expect(stranger.pricing.rejected).toMatchObject([{ reason: "CUSTOMER_GROUP_MISMATCH" }]);
  });
});

describe("a draft", () => {
  test("says what it displaces, before and after", async () => {
    const said = must(await ask({ document: { cart: cart() }, draft: { rule: draft() } }));
    expect(said.without!.total).toBe(720);
    expect(said.pricing.total).toBe(600);
    expect(said.diff).toMatchObject({
      gained: [{ discountId: said.draftId, before: 0, after: 200 }],
      lost: [
        {
          discountId: tenPercent,
          before: 80,
          after: 0,
          reason: "NOT_STACKABLE",
          data: { with: said.draftId },
        },
      ],
      totalBefore: 720,
      totalAfter: 600,
    });
  });

  test("takes a live discount's place, its id and its codes", async () => {
    const replaced = await world.discount({ config: { type: "FIXED_AMOUNT", amountOff: 50 } });
    await world.voucher("FIFTY", { discountId: replaced });
    const rule = draft({
      automatic: false,
      availability: { kind: "CODE" },
      canStack: true,
      priority: 60,
    });
    const said = must(
      await ask({
        document: { cart: cart(2, { codes: ["FIFTY"] }) },
        draft: { rule, replaces: replaced },
      }),
    );
    expect(said.draftId).toBe(replaced);
    expect(said.diff!.changed).toMatchObject([{ discountId: replaced, before: 50, after: 200 }]);
  });

  test("of a paused discount is priced with its code as if it ran", async () => {
    const paused = await world.discount({ config: { type: "FIXED_AMOUNT", amountOff: 70 } });
    await world.voucher("SEVENTY", { discountId: paused });
    must(await setDiscountStatus(world.context(ADMIN), { discountId: paused, status: "PAUSED" }));
    const rule = draft({
      automatic: false,
      availability: { kind: "CODE" },
      canStack: true,
      priority: 60,
    });
    const document = { cart: cart(2, { codes: ["SEVENTY"] }) };
    const said = must(await ask({ document, draft: { rule, replaces: paused } }));
    expect(said.without!.rejected).toMatchObject([{ reason: "DISABLED" }]);
    expect(said.diff!.gained).toMatchObject([{ discountId: paused, after: 200 }]);
  });

  test("that asks for a code nobody has yet is priced as if it was entered", async () => {
    const rule = draft({ automatic: false, availability: { kind: "CODE" } });
    const { pricing } = must(await ask({ document: { cart: cart() }, draft: { rule } }));
    expect(pricing.applied).toMatchObject([{ codeIndex: 0, amount: 200 }]);
  });

  test("may be what a discount keeps, whatever its status and owner", async () => {
    const kept = await world.discount({
      partnerId: world.partnerId,
      automatic: true,
      availability: { kind: "EVERYONE" },
      config: { type: "FIXED_AMOUNT", amountOff: 33 },
      priority: 70,
    });
    must(await setDiscountStatus(world.context(ADMIN), { discountId: kept, status: "PAUSED" }));
    const said = must(await ask({ document: { cart: cart() }, draft: { replaces: kept } }));
    expect(said.diff!.gained).toMatchObject([{ discountId: kept, after: 33 }]);
    const other = await ask({ document: { cart: cart() }, draft: { replaces: world.partnerId } });
    expect(codesOf(other)).toEqual(["DISCOUNT_NOT_FOUND"]);
  });

  test("in the place of a partner's discount is that partner's", async () => {
    const replaces = await world.automatic({ partnerId: world.otherPartnerId });
    const said = must(
      await ask({ document: { cart: cart() }, draft: { rule: draft(), replaces } }),
    );
    expect(said.diff).toMatchObject({ gained: [], lost: [] });
  });

  test("that makes no sense is refused with the field", async () => {
    const rule = draft({ config: { type: "FIXED_AMOUNT", amountOff: -1 } });
    const said = await ask({ document: { cart: cart() }, draft: { rule } });
    expect(said).toMatchObject({
      ok: false,
      problems: [{ code: "DISCOUNT_INVALID", path: ["draft", "config", "amountOff"] }],
    });
  });
});

test("any moment: what has not begun does not apply, what was then does", async () => {
  const startsAt = Date.parse("2026-12-24T00:00:00+08:00");
  const rule = draft({ startsAt, endsAt: startsAt + 86_400_000 });
  const at = async (now: string) =>
    must(await ask({ document: { cart: cart(), context: { now } }, draft: { rule } })).pricing;
  expect((await at("2026-12-23T23:59:59+08:00")).rejected).toMatchObject([
    { reason: "NOT_STARTED" },
  ]);
  expect((await at("2026-12-24T00:00:00+08:00")).total).toBe(600);
  expect((await at("2026-12-25T00:00:00+08:00")).rejected).toMatchObject([{ reason: "EXPIRED" }]);
});

test("a document that brings everything needs nothing of the shop", async () => {
  const document = {
    cart: { lines: [{ id: "a", unitPrice: 1000, quantity: 3 }], codes: [{ text: "SAVE" }] },
    discounts: [
      {
        id: "d",
        level: "CART",
        automatic: false,
        config: { type: "PERCENTAGE", percentOff: "20" },
      },
    ],
    vouchers: [{ code: "SAVE", discountId: "d" }],
    context: { now: "2026-11-11T00:00:00+08:00" },
  };
  const { pricing } = must(await ask({ document }));
  expect(pricing.total).toBe(2400);
});

test("never writes, and asks the same number of questions whatever is in the cart", async () => {
  const ids = [cup, await world.goods(100), await world.goods(200)];
  await world.voucher("MANY1");
  await world.voucher("MANY2");
  const asking = (lines: number, codes: string[]) =>
    countQueries(world.database.orm, () =>
      ask({
        document: {
          cart: { lines: ids.slice(0, lines).map((variantId) => ({ variantId })), codes },
        },
        draft: { rule: draft() },
      }),
    );
  await asking(1, []);
  const few = await asking(1, ["MANY1"]);
  const many = await asking(3, ["MANY1", "MANY2", "MANY3"]);
  expect(many.count).toBe(few.count);
  expect(many.count).toBeLessThanOrEqual(7);
  expect(many.queries.join("\n")).not.toMatch(/insert|update|delete/i);
});

describe("refused", () => {
  test.each([
    ["no object", "text", []],
    ["a line nobody knows", { cart: { lines: [{ variantId: "x" }] } }, ["cart", "lines", 0]],
    [
      "a shipping method nobody offers",
      { cart: { lines: [], shipping: { method: "DRONE" } } },
      ["cart", "shipping", "method"],
    ],
    [
      "a negative quantity",
      { cart: { lines: [{ id: "a", unitPrice: 1, quantity: -1 }] } },
      ["cart", "lines", 0, "quantity"],
    ],
  ])("%s", async (_, document, path) => {
    const said = await ask({ document });
    expect(said).toMatchObject({
      ok: false,
      problems: [{ code: "SIMULATION_INVALID", ...(path.length > 0 ? { path } : {}) }],
    });
  });

  test("shoppers, and another partner's lines or drafts", async () => {
    const document = { cart: cart() };
    expect(codesOf(await simulate(world.context(), { document }))).toEqual(["NOT_ALLOWED"]);
    const other = world.context({ kind: "ADMIN", partnerId: world.otherPartnerId });
    expect(codesOf(await simulate(other, { document }))).toEqual(["NOT_ALLOWED"]);
    const own = world.context({ kind: "ADMIN", partnerId: world.partnerId });
    expect(codesOf(await simulate(own, { document }))).toEqual([]);
    expect(codesOf(await simulate(own, { document, draft: { rule: draft() } }))).toEqual([
      "NOT_ALLOWED",
    ]);
  });
});
