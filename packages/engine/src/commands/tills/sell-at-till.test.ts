import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Actor,
  createKey,
  findTill,
  previewRefund,
  recordRefundResult,
  refundOrder,
  revokeKey,
  sellAtTill,
  type TillSaleInput,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, NOON, openWorld, type World } from "../testing/world.ts";

const DAY = 86_400_000;
let world: World;
let till: Actor;
beforeAll(async () => {
  world = await openWorld(40);
  till = await newTill();
});
afterAll(() => world.database.close());

async function newTill(partnerId: string | null = null): Promise<Actor> {
  const made = must(await createKey(world.context(ADMIN), { label: "till", partnerId }));
  return (await findTill(world.database.orm.em.fork(), made.secret, NOON))!;
}

function sale(variantId: string, givenTotal: number, more: Partial<TillSaleInput> = {}) {
  return {
    idempotencyKey: randomUUID(),
    lines: [{ variantId, quantity: 1 }],
    codes: [],
    receiptNumber: "A-0001",
    givenTotal,
    ...more,
  } satisfies TillSaleInput;
}
const sell = (input: TillSaleInput, actor = till) => sellAtTill(world.context(actor), input);
const count = (what: string, orderId: string) =>
  world.count(
    sql`select count(*)::int as n from alert where kind = ${what} and order_id = ${orderId}`,
  );
const orders = () => world.count(sql`select count(*)::int as n from orders`);
const balance = (account: string) =>
  world.count(
    sql`select coalesce(sum(amount), 0)::int as n from posting where account = ${account}`,
  );

describe("a sale at the till", () => {
  it("is placed, paid, redeemed and handed over at once; no parcel is opened", async () => {
    const variant = await world.goods(1000, 5);
    await world.voucher("TILLTEN");
    const sold = must(await sell(sale(variant, 900, { codes: ["till ten"] })));
    expect(sold).toMatchObject({ total: 900, givenTotal: 900, difference: 0, overruns: 0 });
    const row = await world.one<Record<string, unknown>>(
      sql`select o.state, o.channel, p.provider, r.state as used, r.channel as used_in,
                 (select on_hand from variant where id = ${variant}) as on_hand,
                 (select held from variant where id = ${variant}) as held,
                 (select count(*)::int from shipment where order_id = o.id) as parcels,
                 (select count(*)::int from order_snapshot where order_id = o.id) as snapshots,
                 (select array_to_string(array_agg(actor_kind || ' ' || event order by at, id), ', ') from order_history where order_id = o.id) as history
          from orders o join payment p on p.order_id = o.id join redemption r on r.order_id = o.id where o.id = ${sold.orderId}`,
    );
    expect(row).toEqual({
      state: "COMPLETED",
      channel: "POS",
      provider: "TILL",
      used: "REDEEMED",
      used_in: "POS",
      on_hand: 4,
      held: 0,
      parcels: 0,
      snapshots: 1,
      history: "TILL PLACED, TILL PAID, TILL COMPLETED",
    });
  });

  it("finds goods by their SKU", async () => {
    const variant = await world.goods(500);
    const { sku } = await world.one<{ sku: string }>(
      sql`select sku from variant where id = ${variant}`,
    );
    const lines = [{ sku, quantity: 2 }];
    expect(must(await sell(sale(variant, 1000, { lines }))).total).toBe(1000);
  });

  /** Online: what is wrong with it, and what the till is told. Nothing is written. */
  const REFUSED: readonly [story: string, more: Partial<TillSaleInput>, problems: string[]][] = [
    ["a code that nobody has", { codes: ["NOBODYHASIT"] }, ["UNKNOWN_CODE"]],
    ["a code that ended", { codes: ["ENDEDCODE"] }, ["EXPIRED"]],
    ["a code of the web", { codes: ["WEBONLY"] }, ["CHANNEL_MISMATCH"]],
    ["a text that is no code", { codes: ["ß"] }, ["INVALID_CHARACTERS"]],
    ["another total", { givenTotal: 999 }, ["PRICE_CHANGED"]],
    ["more than there is", { lines: [], givenTotal: 0 }, ["CART_EMPTY"]],
    ["a SKU that nobody sells", { lines: [{ sku: "NONE", quantity: 1 }] }, ["SKU_NOT_FOUND"]],
    ["a key that is too short", { idempotencyKey: "short" }, ["IDEMPOTENCY_KEY_INVALID"]],
    ["no receipt", { receiptNumber: " " }, ["RECEIPT_NUMBER_INVALID"]],
    ["less than nothing", { givenTotal: -1 }, ["GIVEN_TOTAL_INVALID"]],
    ["an address that is none", { contact: { email: "x" } }, ["CONTACT_INVALID"]],
    ["a week and a day ago", { soldAt: NOON.getTime() - 8 * DAY }, ["SOLD_AT_INVALID"]],
    ["tomorrow", { soldAt: NOON.getTime() + DAY }, ["SOLD_AT_INVALID"]],
  ];
  it.each(REFUSED)("is refused for %s", async (_, more, problems) => {
    const variant = await world.goods(1000);
    const ended = new Date(NOON.getTime() - 1);
    if (more.codes?.[0] === "ENDEDCODE")
      await world.voucher("ENDEDCODE", { endsAt: ended.getTime() });
    if (more.codes?.[0] === "WEBONLY") await world.voucher("WEBONLY", { channels: ["WEB"] });
    const before = await orders();
    expect(codesOf(await sell(sale(variant, 1000, more)))).toEqual(problems);
    expect(await orders()).toBe(before);
  });

  it("is a till's alone, and a partner's till sells that partner's goods alone", async () => {
    const variant = await world.goods(1000);
    expect(codesOf(await sell(sale(variant, 1000), { kind: "GUEST" }))).toEqual(["NOT_ALLOWED"]);
    const others = await newTill(world.otherPartnerId);
    expect(codesOf(await sell(sale(variant, 1000), others))).toEqual(["VARIANT_NOT_FOUND"]);
    const own = await world.goods(1000, 5, { partnerId: world.otherPartnerId });
    expect(must(await sell(sale(own, 1000), others)).total).toBe(1000);
  });

  it("a revoked key is nobody's", async () => {
    const { keyId, secret } = must(await createKey(world.context(ADMIN), { label: "old" }));
    const em = world.database.orm.em;
    expect(await findTill(em.fork(), secret, NOON)).toMatchObject({ kind: "TILL", id: keyId });
    must(await revokeKey(world.context(ADMIN), { keyId }));
    expect(await findTill(em.fork(), secret, NOON)).toBeNull();
    const kept = await world.one<{ text: string }>(
      sql`select (select json_agg(k)::text from api_key k) || (select json_agg(a)::text from audit_log a) as text`,
    );
    expect(kept.text).not.toContain(secret.slice(20));
  });
});

describe("a sale that is sent more than once", () => {
  it("counts once, from twenty connections at once", async () => {
    const variant = await world.goods(1000, 50);
    const voucherId = await world.voucher("ONCEONLY");
    const input = sale(variant, 900, { codes: ["ONCEONLY"] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => sell(input)));
    expect(new Set(answers.map((one) => must(one).number)).size).toBe(1);
    const uses = sql`select count(*)::int as n from redemption where voucher_id = ${voucherId}`;
    expect(await world.count(uses)).toBe(1);
    expect(
      await world.count(sql`select on_hand::int as n from variant where id = ${variant}`),
    ).toBe(49);
  });

  it("is the same sale when it comes again from the queue, and another body is refused", async () => {
    const variant = await world.goods(1000);
    const input = sale(variant, 1000);
    const first = must(await sell(input));
    expect(must(await sell({ ...input, soldAt: NOON.getTime() - 1000 }))).toEqual(first);
    expect(codesOf(await sell({ ...input, receiptNumber: "B" }))).toEqual(["IDEMPOTENCY_CONFLICT"]);
    expect(must(await sell(input, await newTill())).number).not.toBe(first.number);
  });
});

describe("a sale of a till that was offline", () => {
  const soldAt = NOON.getTime() - 2 * DAY;

  /** What the till took for goods of 1,000 with a code of 10 %; what the order says, the difference, the alerts. */
  const KEPT: readonly [
    story: string,
    code: string,
    given: number,
    total: number,
    alerts: number,
  ][] = [
    ["as it should be", "STILLGOOD", 900, 900, 0],
    ["a code that ended after the sale", "ENDEDSINCE", 900, 900, 0],
    ["a code that had ended before", "ENDEDBEFORE", 900, 1000, 1],
    ["a code that nobody has", "NOSUCHCODE", 900, 1000, 1],
    ["a text that is no code", "ß", 900, 1000, 1],
    ["the discount was forgotten", "STILLGOOD", 1000, 900, 1],
  ];
  it.each(KEPT)("is kept: %s", async (_, code, given, total, alerts) => {
    const ends = { ENDEDSINCE: NOON.getTime() - DAY, ENDEDBEFORE: soldAt - 1 }[code];
    const known = await world.count(
      sql`select count(*)::int as n from voucher where public_code = ${code}`,
    );
    if (code !== "NOSUCHCODE" && code !== "ß" && known === 0)
      await world.voucher(code, { endsAt: ends ?? null });
    const variant = await world.goods(1000);
    const before = [await balance("TILL"), await balance("TILL_DIFFERENCE")];
    const sold = must(await sell(sale(variant, given, { codes: [code], soldAt })));
    expect(sold).toMatchObject({ total, givenTotal: given, difference: total - given });
    expect(await count("till.difference", sold.orderId)).toBe(alerts);
    expect([await balance("TILL"), await balance("TILL_DIFFERENCE")]).toEqual([
      before[0]! + given,
      before[1]! + total - given,
    ]);
    const order = await world.one<{ placed_at: string }>(
      sql`select placed_at from orders where id = ${sold.orderId}`,
    );
    expect(new Date(order.placed_at).getTime()).toBe(soldAt);
  });

  it("goods that the books don't have were there: the books are put right, and somebody is told", async () => {
    const variant = await world.goods(1000, 1);
    const lines = [{ variantId: variant, quantity: 3 }];
    const sold = must(await sell(sale(variant, 3000, { lines, soldAt })));
    expect(await count("till.stock_short", sold.orderId)).toBe(1);
    expect(
      await world.count(sql`select on_hand::int as n from variant where id = ${variant}`),
    ).toBe(0);
    expect(codesOf(await sell(sale(variant, 1000)))).toEqual(["OUT_OF_STOCK"]);
  });

  it("goods that are for sale no more were sold", async () => {
    const variant = await world.goods(1000);
    await world.rows(sql`update variant set status = 'ARCHIVED' where id = ${variant}`);
    expect(codesOf(await sell(sale(variant, 1000)))).toEqual(["VARIANT_UNAVAILABLE"]);
    expect(must(await sell(sale(variant, 1000, { soldAt }))).total).toBe(1000);
  });

  it("a limit per customer that is used up is an overrun", async () => {
    await world.voucher("ONEEACH", { maxRedemptionsPerCustomer: 1 });
    const variant = await world.goods(1000);
    const mine = { codes: ["ONEEACH"], contact: { phone: "0912-000-111" } };
    must(await sell(sale(variant, 900, mine)));
    expect(codesOf(await sell(sale(variant, 900, mine)))).toEqual(["CUSTOMER_LIMIT_REACHED"]);
    const again = must(await sell(sale(variant, 900, { ...mine, soldAt })));
    expect(again).toMatchObject({ total: 900, overruns: 1 });
    expect(await count("voucher.overrun", again.orderId)).toBe(1);
  });
});

describe("thirty tills on the last five uses of a code", () => {
  it.each([
    ["online: five get it", undefined, 5, 0],
    ["offline: all gave it, twenty-five beyond the limit", NOON.getTime() - DAY, 30, 25],
  ] as const)("%s", async (_, soldAt, kept, overruns) => {
    const code = soldAt ? "LASTFIVEOFF" : "LASTFIVEON";
    const voucherId = await world.voucher(code, { maxRedemptions: 5 });
    const variant = await world.goods(1000, 100);
    const tills = await Promise.all(Array.from({ length: 30 }, () => newTill()));
    const answers = await Promise.all(
      tills.map((actor) => sell(sale(variant, 900, { codes: [code], soldAt }), actor)),
    );
    const sold = answers.filter(({ ok }) => ok).map(must);
    expect(sold).toHaveLength(kept);
    expect(sold.filter((one) => one.overruns > 0)).toHaveLength(overruns);
    const row = await world.one(
      sql`select used, overrun, (select count(*)::int from alert a join redemption r on r.order_id = a.order_id
                                 where r.voucher_id = v.id and a.kind = 'voucher.overrun') as told
          from voucher v where id = ${voucherId}`,
    );
    expect(row).toEqual({ used: kept, overrun: overruns, told: overruns });
  });
});

it("is given back by hand through the refund of every order", async () => {
  const variant = await world.goods(1000, 5);
  const { orderId } = must(await sell(sale(variant, 1000)));
  const wish = { orderId, mode: "FULL", lines: [] } as const;
  const { preview } = must(await previewRefund(world.context(ADMIN), wish));
  expect(preview).toMatchObject({ amount: 1000, channel: "MANUAL" });
  const before = await balance("TILL");
  const refunded = must(
    await refundOrder(world.context(ADMIN), {
      ...wish,
      idempotencyKey: randomUUID(),
      expectedAmount: 1000,
      reason: "returned",
      returnsStock: true,
    }),
  );
  const result = { refundId: refunded.refundId!, outcome: "DONE" } as const;
  must(await recordRefundResult(world.context(ADMIN), result));
  expect(await balance("TILL")).toBe(before - 1000);
  expect(await world.count(sql`select on_hand::int as n from variant where id = ${variant}`)).toBe(
    5,
  );
});
