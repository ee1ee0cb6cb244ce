import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../ground/sql.ts";
import { applyCode } from "../index.ts";
import { must, openWorld, type World } from "../testing/world.ts";
import { changeCounters, type CounterChange, endUses, type Use } from "./redemptions.ts";
import { moveStock } from "./stock-moves.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(20);
});
afterAll(() => world.database.close());

const em = () => world.database.orm.em.fork();

describe("the lock order of counters", () => {
  it("is kept whatever order the changes are given in: two codes, both ways round, never wait for each other", async () => {
    const [a, b] = [
      await world.voucher("LOCKAAAA", { maxRedemptions: 100 }),
      await world.voucher("LOCKBBBB", { maxRedemptions: 100 }),
    ];
    const { discount_id: discountId } = await world.one<{ discount_id: string }>(
      sql`select discount_id from voucher where id = ${a}`,
    );
    const use = (voucherId: string): Use => ({
      redemptionId: voucherId,
      discountId,
      voucherId,
      amount: 1,
    });
    const take = (voucherId: string): CounterChange => ({
      counter: "VOUCHER",
      sign: 1,
      use: use(voucherId),
    });
    const both = [take(a), take(b)];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        em().transactional((tx) =>
          changeCounters(tx, index % 2 ? both : both.toReversed(), "REFUSE"),
        ),
      ),
    );
    expect(await world.rows(sql`select used from voucher where id in (${a}, ${b})`)).toEqual([
      { used: 60 },
      { used: 60 },
    ]);
  });

  it("gives back before it takes, so that an own hold makes room", async () => {
    const voucherId = await world.voucher("MAKEROOM", { maxRedemptions: 1 });
    await world.rows(sql`update voucher set used = 1 where id = ${voucherId}`);
    const use: Use = { redemptionId: voucherId, discountId: voucherId, voucherId, amount: 0 };
    const answer = await em().transactional((tx) =>
      changeCounters(
        tx,
        [
          { counter: "VOUCHER", sign: 1, use },
          { counter: "VOUCHER", sign: -1, use },
        ],
        "REFUSE",
      ),
    );
    expect(answer.refused).toBeNull();
    expect(await world.one(sql`select used from voucher where id = ${voucherId}`)).toEqual({
      used: 1,
    });
  });
});

describe("told twice", () => {
  const placed = async () => {
    const variant = await world.goods(1000, 5);
    const code = `TWICE${world.serial()}`;
    await world.voucher(code);
    const cart = await world.cart([[variant, 2]]);
    must(await applyCode(world.context(), { ...cart, text: code }));
    return { variant, ...must(await world.place(cart)) };
  };

  it("uses are given back once", async () => {
    const { orderId } = await placed();
    const end = { from: "RESERVED", to: "RELEASED", at: world.now, reason: "test" } as const;
    const given = await em().transactional(async (tx) => [
      await endUses(tx, orderId, end),
      await endUses(tx, orderId, end),
    ]);
    expect(given.map((changes) => changes.length)).toEqual([2, 0]);
  });

  it("stock moves once a hold", async () => {
    const { orderId, variant } = await placed();
    const { id: lineId } = await world.one<{ id: string }>(
      sql`select id from order_line where order_id = ${orderId}`,
    );
    const units = [{ lineId, variantId: variant, quantity: 2 }];
    for (let told = 0; told < 3; told++) {
      await em().transactional((tx) => moveStock(tx, units, "COMMITTED", 1));
    }
    expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
      on_hand: 3,
      held: 0,
    });
  });
});
