import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelOrder, startPayment } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const ordered = async () => world.ordered([[await world.goods(1000), 1]]);

describe("an attempt to pay", () => {
  it("has a trade number of its own, every time", async () => {
    const { orderId } = await ordered();
    const attempts = [];
    for (let n = 0; n < 5; n++) attempts.push(await world.attempt(orderId));
    expect(new Set(attempts.map(({ tradeNumber }) => tradeNumber)).size).toBe(5);
    expect(attempts[0]).toMatchObject({ method: "ATM", amount: 1100, locale: "zh-TW" });
    expect(attempts[0]!.items).toMatchObject([{ quantity: 1 }]);
  });
  it("by card waits for the card page; by account until the end of the third day in Taipei", async () => {
    const { orderId } = await ordered();
    const state = async () =>
      (await world.one<{ state: string }>(sql`select state from orders where id = ${orderId}`))
        .state;
    const atm = await world.attempt(orderId, "ATM");
    expect(atm.payUntil).toBe(Date.parse("2026-11-24T23:59:59.999+08:00"));
    expect(await state()).toBe("PENDING");
    const card = await world.attempt(orderId, "CREDIT");
    expect(card.payUntil).toBe(world.now.getTime() + 30 * 60_000);
    expect(await state()).toBe("AWAITING_PAYMENT");
  });
  it("that was declined is followed by another", async () => {
    const { orderId, total } = await ordered();
    const first = await world.attempt(orderId, "CREDIT");
    const failed = { result: "FAILED", resultCode: "10100058", resultMessage: "付款失敗" } as const;
    await world.tell(world.notice(first.tradeNumber, total, failed));
    const second = await world.attempt(orderId, "CREDIT");
    expect((await world.tell(world.notice(second.tradeNumber, total))).outcome).toBe("PAID");
    expect(
      await world.rows(
        sql`select state, failure_message from payment where order_id = ${orderId} order by state`,
      ),
    ).toEqual([
      { state: "FAILED", failure_message: "付款失敗" },
      { state: "PAID", failure_message: null },
    ]);
    expect(
      await world.rows(
        sql`select event, reason from order_history where order_id = ${orderId} and event = 'DECLINED'`,
      ),
    ).toEqual([{ event: "DECLINED", reason: "付款失敗" }]);
  });
});

describe("another way to pay", () => {
  it("keeps the price, unless the discount was for the first one", async () => {
    const discountId = await world.automatic({
      condition: { type: "PAYMENT_METHOD", methods: ["ATM"] },
    });
    const { orderId } = await ordered();
    const byCard = { orderId, method: "CREDIT" } as const;
    expect(await startPayment(world.context(SYSTEM), byCard)).toMatchObject({
      problems: [{ code: "PRICE_CHANGED", data: { before: 1000, after: 1100 } }],
    });
    await world.rows(sql`update discount set status = 'ENDED' where id = ${discountId}`);
    const { orderId: other } = await ordered();
    expect((await world.attempt(other, "CREDIT")).amount).toBe(1100);
  });
});

describe("is refused", () => {
  it("to who neither placed the order nor holds its link", async () => {
    const { orderId, accessToken } = await ordered();
    const stranger = await world.member();
    expect(codesOf(await startPayment(world.context(stranger), { orderId }))).toEqual([
      "ORDER_NOT_FOUND",
    ]);
    expect(codesOf(await startPayment(world.context(), { orderId, accessToken: "x" }))).toEqual([
      "ORDER_NOT_FOUND",
    ]);
    must(await startPayment(world.context(), { orderId, accessToken }));
  });
  it("for an order that waits for nothing", async () => {
    const { orderId } = await ordered();
    must(await cancelOrder(world.context(SYSTEM), { orderId, reason: "changed my mind" }));
    expect(codesOf(await startPayment(world.context(SYSTEM), { orderId }))).toEqual([
      "ORDER_STATE",
    ]);
  });
  it("for a way to pay that is not there", async () => {
    const { orderId } = await ordered();
    const input = { orderId, method: "GOLD" as "ATM" };
    expect(codesOf(await startPayment(world.context(SYSTEM), input))).toEqual([
      "PAYMENT_METHOD_REQUIRED",
    ]);
  });
});
