import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyCode, cancelOrder, completeOrder, expireOrder, shipOrder } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

const DAY = 86_400_000;
const NOBODY = "00000000-0000-7000-8000-000000000000";
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const after = (ms: number) => new Date(world.now.getTime() + ms);
const expire = (orderId: string, at: Date, gateway: "UNPAID" | "PAID" | "UNKNOWN" | "NOT_ASKED") =>
  expireOrder(world.context(SYSTEM, at), { orderId, gateway });

describe("expireOrder", () => {
  it("gives back stock, uses, claims and the books", async () => {
    const variant = await world.goods(1000, 3);
    const voucherId = await world.voucher("EXPIRING", {
      maxRedemptions: 1,
      maxRedemptionsPerCustomer: 1,
    });
    const cart = await world.cart([[variant, 2]]);
    must(await applyCode(world.context(), { ...cart, text: "EXPIRING" }));
    const { orderId } = must(await world.place(cart));
    expect(must(await expire(orderId, after(DAY), "NOT_ASKED"))).toMatchObject({
      from: "PENDING",
      state: "EXPIRED",
    });
    expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
      on_hand: 3,
      held: 0,
    });
    expect(await world.one(sql`select used from voucher where id = ${voucherId}`)).toEqual({
      used: 0,
    });
    expect(
      await world.one(
        sql`select d.used, d.spent from discount d join voucher v on v.discount_id = d.id where v.id = ${voucherId}`,
      ),
    ).toEqual({ used: 0, spent: 0 });
    expect(
      await world.rows(
        sql`select distinct used from redemption_claim where subject_id = ${voucherId}`,
      ),
    ).toEqual([{ used: 0 }]);
    expect(
      await world.rows(
        sql`select state, release_reason from redemption where order_id = ${orderId}`,
      ),
    ).toEqual([{ state: "RELEASED", release_reason: "EXPIRED" }]);
    expect(
      await world.rows(sql`select 1 from posting p join journal_entry j on j.id = p.journal_entry_id
                           where j.order_id = ${orderId} group by p.account having sum(p.amount) <> 0`),
    ).toEqual([]);
    // and the code can be used again by the same person
    const again = await world.cart([[variant, 1]]);
    expect(must(await applyCode(world.context(), { ...again, text: "EXPIRING" })).code.state).toBe(
      "APPLIED",
    );
  });

  it("waits for the deadline, and for money that may be under way", async () => {
    const { orderId } = await world.ordered([[await world.goods(100), 1]]);
    expect(await expire(orderId, after(60_000), "NOT_ASKED")).toMatchObject({
      problems: [
        { code: "PAYMENT_NOT_DUE", data: { payUntil: world.now.getTime() + 30 * 60_000 } },
      ],
    });
    const attempt = await world.attempt(orderId);
    const number = { accountNumber: "1", payUntil: after(3 * DAY).getTime() };
    await world.tell(
      world.notice(attempt.tradeNumber, 200, { kind: "NUMBER", result: "NUMBER_ISSUED", number }),
    );
    expect(codesOf(await expire(orderId, after(3.5 * DAY), "UNPAID"))).toEqual(["PAYMENT_NOT_DUE"]);
    must(await expire(orderId, after(4.1 * DAY), "UNPAID"));
  });

  it("needs the gateway's word when there was an attempt", async () => {
    const { orderId } = await world.ordered([[await world.goods(100), 1]]);
    await world.attempt(orderId);
    for (const [gateway, said] of [
      ["NOT_ASKED", "UNKNOWN"],
      ["UNKNOWN", "UNKNOWN"],
      ["PAID", "PAID"],
    ] as const) {
      expect(await expire(orderId, after(30 * DAY), gateway)).toMatchObject({
        problems: [{ code: "PAYMENT_NOT_RULED_OUT", data: { gateway: said } }],
      });
    }
    must(await expire(orderId, after(30 * DAY), "UNPAID"));
    expect(await expire(orderId, after(30 * DAY), "UNPAID")).toMatchObject({
      problems: [{ code: "ORDER_STATE", data: { state: "EXPIRED", event: "EXPIRED" } }],
    });
    expect(codesOf(await expire(NOBODY, after(DAY), "UNPAID"))).toEqual(["ORDER_NOT_FOUND"]);
  });
});

describe("cancelOrder", () => {
  it("is for who placed it, holds its link, or runs the shop; and once", async () => {
    const variant = await world.goods(100, 5);
    const { orderId, accessToken } = await world.ordered([[variant, 1]]);
    const reason = "changed my mind";
    expect(codesOf(await cancelOrder(world.context(), { orderId, reason }))).toEqual([
      "ORDER_NOT_FOUND",
    ]);
    must(await cancelOrder(world.context(), { orderId, accessToken, reason }));
    expect(codesOf(await cancelOrder(world.context(ADMIN), { orderId, reason }))).toEqual([
      "ORDER_STATE",
    ]);
    expect(await world.one(sql`select held from variant where id = ${variant}`)).toEqual({
      held: 0,
    });
    expect(
      await world.one(
        sql`select reason, actor_kind from order_history where order_id = ${orderId} and event = 'CANCELLED'`,
      ),
    ).toEqual({ reason, actor_kind: "GUEST" });
  });
  it("does not undo a payment", async () => {
    const { orderId } = await world.paid([[await world.goods(100), 1]]);
    expect(codesOf(await cancelOrder(world.context(ADMIN), { orderId, reason: "x" }))).toEqual([
      "ORDER_STATE",
    ]);
  });
});

describe("shipOrder and completeOrder", () => {
  it("ship each seller's parcel, then complete once all is delivered; the hold of commission begins", async () => {
    const affiliateId = await world.affiliate("shipper", { rate: "10" });
    await world.voucher("SHIPCODE", { affiliateId });
    const lines = [
      [await world.goods(1000), 1],
      [await world.goods(500, 5, { partnerId: world.otherPartnerId }), 1],
    ] as const;
    const cart = await world.cart(lines);
    must(await applyCode(world.context(), { ...cart, text: "SHIPCODE" }));
    const order = must(await world.place(cart));
    const attempt = await world.attempt(order.orderId);
    await world.tell(world.notice(attempt.tradeNumber, order.total));
    const { orderId } = order;
    const parcel = { orderId, carrier: "黑貓", trackingNumber: "9012" };

    const partner = { ...ADMIN, partnerId: world.partnerId };
    expect(must(await shipOrder(world.context(partner), parcel)).shipmentIds).toHaveLength(1);
    expect(codesOf(await shipOrder(world.context(partner), parcel))).toEqual([
      "SHIPMENT_NOT_FOUND",
    ]);
    expect(
      codesOf(
        await shipOrder(world.context(partner), { ...parcel, partnerId: world.otherPartnerId }),
      ),
    ).toEqual(["NOT_ALLOWED"]);
    expect(codesOf(await completeOrder(world.context(SYSTEM), { orderId }))).toEqual([
      "ORDER_STATE",
    ]);
    must(await shipOrder(world.context(ADMIN), parcel));
    expect(must(await completeOrder(world.context(SYSTEM), { orderId })).state).toBe("COMPLETED");
    expect(codesOf(await completeOrder(world.context(SYSTEM), { orderId }))).toEqual([
      "ORDER_STATE",
    ]);
    expect(
      await world.one(
        sql`select (extract(epoch from hold_until) * 1000)::float8 as n from commission where order_id = ${orderId}`,
      ),
    ).toEqual({ n: after(14 * DAY).getTime() });
    expect(
      await world.rows(sql`select distinct state from shipment where order_id = ${orderId}`),
    ).toEqual([{ state: "DELIVERED" }]);
  });
  it("are refused for an order that is not paid, not there, or to who may not", async () => {
    const { orderId } = await world.ordered([[await world.goods(100), 1]]);
    const parcel = { orderId, carrier: "黑貓", trackingNumber: "1" };
    expect(codesOf(await shipOrder(world.context(ADMIN), parcel))).toEqual(["ORDER_STATE"]);
    expect(codesOf(await shipOrder(world.context(), parcel))).toEqual(["NOT_ALLOWED"]);
    expect(codesOf(await completeOrder(world.context(SYSTEM), { orderId }))).toEqual([
      "ORDER_STATE",
    ]);
    expect(codesOf(await completeOrder(world.context(SYSTEM), { orderId: NOBODY }))).toEqual([
      "ORDER_NOT_FOUND",
    ]);
    expect(codesOf(await shipOrder(world.context(ADMIN), { ...parcel, orderId: NOBODY }))).toEqual([
      "ORDER_NOT_FOUND",
    ]);
  });
});

describe("history", () => {
  it("reads in the order in which it happened, though who waited had begun earlier", async () => {
    const variant = await world.goods(800, 3);
    const { orderId, total } = must(await world.place(await world.cart([[variant, 1]])));
    const { tradeNumber } = await world.attempt(orderId);
    must(
      await cancelOrder(world.context(ADMIN, after(2_000)), {
        orderId,
        reason: "a change of mind",
      }),
    );
    await world.tell(world.notice(tradeNumber, total), after(1_000));
    const steps = await world.rows<{ to_state: string }>(
      sql`select to_state from order_history where order_id = ${orderId} order by at, id`,
    );
    expect(steps.map(({ to_state }) => to_state)).toEqual(["PENDING", "CANCELLED", "PAID"]);
  });
});
