import { createOrm, type Orm } from "@8521/database";
import { countQueries } from "@8521/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../../pricing/model.ts";
import type { Actor } from "../../context.ts";
import { identitiesOf, type Identity } from "../../ground/identity.ts";
import { sql, type Statement } from "../../ground/sql.ts";
import { applyCode, priceOpenCart, setDiscountStatus } from "../../index.ts";
import { ADMIN, must, openWorld, type TestCart, type World } from "../../testing/world.ts";

let world: World;
/** Another process of the shop, which tells this one nothing. */
let other: Orm;
beforeAll(async () => {
  world = await openWorld();
  other = await createOrm(world.database.url, { poolSize: 1 });
});
afterAll(async () => {
  await other.close(true);
  await world.database.close();
});

const elsewhere = async ({ text, values }: Statement) => {
  await other.em.fork().execute(text, [...values]);
};

/** A member's cart with one thing of NT$1,000, and the ways to change the world around it. */
interface Scene {
  readonly cart: TestCart;
  readonly actor: Actor & { readonly id: Id };
  readonly variantId: Id;
  look(at?: Date): Promise<ReturnType<typeof summary>>;
}

const summary = ({ pricing, lines, codes, messages }: Priced) => ({
  total: pricing.total,
  available: lines.map(({ available }) => available),
  sellable: lines.map(({ isSellable }) => isSellable),
  codes: codes.map(({ state, reason }) => [state, reason]),
  messages: messages.map(({ kind }) => kind),
});
type Priced = Awaited<ReturnType<typeof priced>>;

async function priced(cart: TestCart, actor: Actor, now = world.now) {
  const context = { ...world.context(actor), now };
  return must(await priceOpenCart(context, cart)).cart;
}

async function scene(): Promise<Scene> {
  const actor = await world.member();
  const variantId = await world.goods(1000, 5);
  const cart = await world.cart([[variantId, 1]], actor);
  return { cart, actor, variantId, look: async (at) => summary(await priced(cart, actor, at)) };
}

/** Looks until the cart has nothing new to write: from then on the pricing is kept. */
async function settle({ cart, actor }: Scene, now?: Date): Promise<Priced> {
  await priced(cart, actor, now);
  return priced(cart, actor, now);
}

describe("a cart that nothing happened to", () => {
  it("is read, and not priced again", async () => {
    const one = await scene();
    const before = await settle(one);
    const { result, count } = await countQueries(world.database.orm, () =>
      priced(one.cart, one.actor),
    );
    expect(result).toBe(before);
    expect(count).toBe(1);
  });

  it("is nobody else's all the same", async () => {
    const one = await scene();
    await settle(one);
    const stranger = world.context(await world.member());
    expect((await priceOpenCart(stranger, one.cart)).ok).toBe(false);
    expect((await priceOpenCart(world.context(), { ...one.cart, token: "x" })).ok).toBe(false);
  });
});

/** What another process does while this one has a pricing at hand, and how the very next look shows it. */
const CHANGES: readonly [
  what: string,
  prepare: (scene: Scene) => Promise<(scene: Scene) => Promise<unknown>>,
  before: object,
  after: object,
][] = [
  [
    "its price changes",
    async () => (s) => elsewhere(sql`update variant set price = 900 where id = ${s.variantId}`),
    { total: 1100 },
    { total: 1000, messages: ["PRICE_CHANGED"] },
  ],
  [
    "its stock goes",
    async () => (s) => elsewhere(sql`update variant set on_hand = 0 where id = ${s.variantId}`),
    { available: [5] },
    { available: [0], messages: ["STOCK_SHORT"] },
  ],
  [
    "it is sold no longer",
    async () => (s) =>
      elsewhere(sql`update variant set status = 'ARCHIVED' where id = ${s.variantId}`),
    { sellable: [true] },
    { sellable: [false], messages: ["NO_LONGER_SOLD"] },
  ],
  [
    "the last use of a limited discount is taken",
    async () => {
      const id = await world.automatic({ limits: { total: 1, perCustomer: null } });
      return () => elsewhere(sql`update discount set used = 1 where id = ${id}`);
    },
    { total: 1000 },
    { total: 1100 },
  ],
  [
    "a budget is spent",
    async () => {
      const id = await world.automatic({}, 150);
      return () => elsewhere(sql`update discount set spent = 100 where id = ${id}`);
    },
    { total: 1000 },
    { total: 1100 },
  ],
  [
    "a discount is paused",
    async () => {
      const id = await world.automatic();
      return () =>
        setDiscountStatus(
          { ...world.context(ADMIN), em: other.em.fork() },
          { discountId: id, status: "PAUSED" },
        );
    },
    { total: 1000 },
    { total: 1100 },
  ],
  [
    "a code of it is paused",
    async (s) => {
      const id = await world.voucher(`PAUSE${world.serial()}AB`);
      const { label } = await world.one<{ label: string }>(
        sql`select public_code as label from voucher where id = ${id}`,
      );
      must(await applyCode(world.context(s.actor), { ...s.cart, text: label }));
      return () => elsewhere(sql`update voucher set status = 'PAUSED' where id = ${id}`);
    },
    { total: 1000, codes: [["APPLIED", null]] },
    { total: 1100, codes: [["REFUSED", "DISABLED"]] },
  ],
  [
    "a code of it is used up",
    async (s) => {
      const id = await world.voucher(`LASTUSE${world.serial()}`, { maxRedemptions: 1 });
      const { label } = await world.one<{ label: string }>(
        sql`select public_code as label from voucher where id = ${id}`,
      );
      must(await applyCode(world.context(s.actor), { ...s.cart, text: label }));
      return () => elsewhere(sql`update voucher set used = 1 where id = ${id}`);
    },
    { total: 1000, codes: [["APPLIED", null]] },
    { total: 1100, codes: [["REFUSED", "USAGE_LIMIT_REACHED"]] },
  ],
  [
    "its buyer used a code as a guest, by the address of the account",
    async (s) => {
      const id = await world.voucher(`ONCEEACH${world.serial()}`, { maxRedemptionsPerCustomer: 1 });
      const { label } = await world.one<{ label: string }>(
        sql`select public_code as label from voucher where id = ${id}`,
      );
      must(await applyCode(world.context(s.actor), { ...s.cart, text: label }));
      const { email } = await world.one<{ email: string }>(
        sql`select email from customer where id = ${s.actor.id}`,
      );
      const buyer = { customerId: null, emailKey: email, phoneKey: null };
      const [{ hash }] = identitiesOf(world.settings.accessSecret, buyer) as [Identity];
      return () =>
        elsewhere(
          sql`insert into redemption_claim (subject_id, identity_kind, identity_hash, used) values (${id}, 'EMAIL', ${hash}, 1)`,
        );
    },
    { total: 1000, codes: [["APPLIED", null]] },
    { total: 1100, codes: [["REFUSED", "CUSTOMER_LIMIT_REACHED"]] },
  ],
  [
    "its buyer joins a group",
    async (s) => {
      const group = await world.one<{ id: Id }>(
        sql`insert into customer_group (slug, name) values ('vip', '{"zh-TW":"貴賓","en":"VIP"}') returning id`,
      );
      await world.automatic({ condition: { type: "CUSTOMER_GROUP", groupIds: [group.id] } });
      return () =>
        elsewhere(
          sql`insert into customer_group_member (customer_group_id, customer_id) values (${group.id}, ${s.actor.id})`,
        );
    },
    { total: 1100 },
    { total: 1000, messages: ["OFFER_GAINED"] },
  ],
  [
    "its buyer has ordered for the first time",
    async (s) => {
      await world.automatic({ condition: { type: "FIRST_ORDER" } });
      const order = must(await world.place(await world.cart([[await world.goods(50), 1]])));
      return () =>
        elsewhere(
          sql`update orders set state = 'PAID', customer_id = ${s.actor.id} where id = ${order.orderId}`,
        );
    },
    { total: 1000 },
    { total: 1100 },
  ],
];

describe("a pricing at hand is not given when", () => {
  it.each(CHANGES)("%s in another process", async (_, prepare, before, after) => {
    const one = await scene();
    const happen = await prepare(one);
    const kept = await settle(one);
    expect(summary(kept)).toMatchObject(before);
    expect(await priced(one.cart, one.actor)).toBe(kept);
    await happen(one);
    expect(await one.look()).toMatchObject(after);
    await world.rows(sql`update discount set status = 'ENDED' where status = 'ACTIVE'`);
  });
});

const NOW = Date.parse("2026-11-21T04:00:30.000Z");
const at = (ms: number) => new Date(NOW + ms);
/** 12:00:30 in Taipei: a window from 12:01, minute 721, opens in 30 seconds. */
const SCHEDULES: readonly [
  what: string,
  rule: Parameters<World["automatic"]>[0],
  edge: number,
  before: number,
  after: number,
][] = [
  ["a discount ends", { endsAt: NOW + 5_000 }, 5_000, 1000, 1100],
  ["a discount begins", { startsAt: NOW + 5_000 }, 5_000, 1100, 1000],
  ["a window opens", { windows: [{ fromMinute: 721, toMinute: 722 }] }, 30_000, 1100, 1000],
  ["a window closes", { windows: [{ fromMinute: 720, toMinute: 721 }] }, 30_000, 1000, 1100],
  [
    "a window inside a condition opens",
    {
      condition: {
        type: "NOT",
        of: {
          type: "ALL",
          of: [{ type: "TIME_WINDOW", windows: [{ fromMinute: 720, toMinute: 721 }] }],
        },
      },
    },
    30_000,
    1100,
    1000,
  ],
];

describe("a pricing at hand lasts until the clock", () => {
  it.each(SCHEDULES)("says that %s, to the millisecond", async (_, rule, edge, before, after) => {
    const one = await scene();
    await world.automatic(rule);
    const kept = await settle(one, at(0));
    expect(await priced(one.cart, one.actor, at(edge - 1))).toBe(kept);
    expect(kept.pricing.total).toBe(before);
    expect((await priced(one.cart, one.actor, at(edge))).pricing.total).toBe(after);
    await world.rows(sql`update discount set status = 'ENDED' where status = 'ACTIVE'`);
  });

  it("says that a code is over", async () => {
    const one = await scene();
    await world.voucher("OVERSOON", { endsAt: NOW + 5_000 });
    must(
      await applyCode(
        { ...world.context(one.actor), now: at(0) },
        { ...one.cart, text: "OVERSOON" },
      ),
    );
    const kept = await settle(one, at(0));
    expect(await priced(one.cart, one.actor, at(4_999))).toBe(kept);
    expect(kept.pricing.total).toBe(1000);
    expect((await priced(one.cart, one.actor, at(5_000))).pricing.total).toBe(1100);
  });

  it("and is not given for a moment before it was made", async () => {
    const one = await scene();
    const kept = await settle(one, at(0));
    expect(await priced(one.cart, one.actor, at(-1))).not.toBe(kept);
  });
});
