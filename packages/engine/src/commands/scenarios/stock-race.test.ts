import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../ground/sql.ts";
import { cancelOrder, expireOrder } from "../index.ts";
import { codesOf, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

const DAY = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await openWorld(30);
});
afterAll(() => world.database.close());

const shelf = (variant: string) =>
  world.one<{ on_hand: number; held: number }>(
    sql`select on_hand, held from variant where id = ${variant}`,
  );

describe("the last unit wanted by 20 carts at once", () => {
  it("goes to exactly one; the others are told what is left", async () => {
    const variant = await world.goods(500, 1);
    const carts = await Promise.all(Array.from({ length: 20 }, () => world.cart([[variant, 1]])));
    const answers = await Promise.all(carts.map((cart) => world.place(cart, { seenTotal: 600 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => codesOf(answer)[0] ?? []))).toEqual(
      new Set(["OUT_OF_STOCK"]),
    );
    expect(await shelf(variant)).toEqual({ on_hand: 1, held: 1 });
  });

  it("is guarded by the database itself: selling it again by hand is refused", async () => {
    const variant = await world.goods(500, 1);
    await world.ordered([[variant, 1]]);
    await expect(
      world.rows(sql`update variant set held = held + 1 where id = ${variant}`),
    ).rejects.toThrow(/variant_stock_is_enough/);
  });
});

describe("several variants in opposite orders", () => {
  it("never wait for each other", async () => {
    const [a, b] = [await world.goods(100, 100), await world.goods(100, 100)];
    const carts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world.cart(
          index % 2
            ? [
                [a, 1],
                [b, 1],
              ]
            : [
                [b, 1],
                [a, 1],
              ],
        ),
      ),
    );
    const answers = await Promise.all(carts.map((cart) => world.place(cart)));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(await shelf(a)).toEqual({ on_hand: 100, held: 20 });
  });
});

describe("expiry against payment, at the same moment", () => {
  it("ends paid or expired, never both, and the shelf agrees", async () => {
    for (let round = 0; round < 12; round++) {
      const variant = await world.goods(500, 5);
      const order = await world.ordered([[variant, 2]]);
      const attempt = await world.attempt(order.orderId);
      const late = new Date(world.now.getTime() + 30 * DAY);
      const [expired, settled] = await Promise.all([
        expireOrder(world.context(SYSTEM, late), { orderId: order.orderId, gateway: "UNPAID" }),
        world.tell(world.notice(attempt.tradeNumber, order.total), late),
      ]);
      const { state } = await world.one<{ state: string }>(
        sql`select state from orders where id = ${order.orderId}`,
      );
      expect(state).toBe("PAID");
      // Whoever came first: a payment before the expiry refuses it, one after it is late and served all the same.
      expect(settled.outcome).toBe(expired.ok ? "PAID_LATE" : "PAID");
      expect(await shelf(variant)).toEqual({ on_hand: 3, held: 0 });
    }
  });

  it("releases once, however many cancel and expire together", async () => {
    const variant = await world.goods(500, 5);
    const order = await world.ordered([[variant, 2]]);
    const late = new Date(world.now.getTime() + 30 * DAY);
    const { orderId } = order;
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () =>
        expireOrder(world.context(SYSTEM, late), { orderId, gateway: "NOT_ASKED" }),
      ),
      ...Array.from({ length: 5 }, () =>
        cancelOrder(world.context(SYSTEM, late), { orderId, reason: "changed my mind" }),
      ),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shelf(variant)).toEqual({ on_hand: 5, held: 0 });
    expect(must(answers.find(({ ok }) => ok)!)).toBeTruthy();
  });
});

describe("the same callback 20 times at once", () => {
  it("pays once", async () => {
    const variant = await world.goods(500, 5);
    const affiliateId = await world.affiliate("parallel", { rate: "10" });
    await world.voucher("PARALLEL", { affiliateId });
    const order = await world.ordered([[variant, 1]]);
    const attempt = await world.attempt(order.orderId);
    const notice = world.notice(attempt.tradeNumber, order.total);
    const decided = await Promise.all(Array.from({ length: 20 }, () => world.tell(notice)));
    const outcomes = decided.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual([...Array.from({ length: 19 }, () => "ALREADY_PAID"), "PAID"]);
    expect(await shelf(variant)).toEqual({ on_hand: 4, held: 0 });
    expect(
      await world.count(
        sql`select count(*)::int as n from order_history where order_id = ${order.orderId} and event = 'PAID'`,
      ),
    ).toBe(1);
    expect(
      await world.count(
        sql`select count(*)::int as n from payment_notice where trade_number = ${attempt.tradeNumber}`,
      ),
    ).toBe(20);
  });
});
