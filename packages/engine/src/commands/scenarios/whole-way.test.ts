import { afterAll, beforeAll, expect, it } from "vitest";
import { sql } from "../ground/sql.ts";
import { applyCode, priceOpenCart } from "../index.ts";
import { must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

it("goes the whole way: cart, code, order, account number, payment", async () => {
  const variant = await world.goods(1000, 5);
  const affiliateId = await world.affiliate("amy", { rate: "8" });
  await world.voucher("AMY-10", { affiliateId });
  const cart = await world.cart([[variant, 2]]);

  const applied = must(await applyCode(world.context(), { ...cart, text: "ａｍｙ１０" }));
  expect(applied.code).toMatchObject({ state: "APPLIED", amount: 200, codeText: "AMY-10" });
  expect(applied.cart.pricing.total).toBe(1900);

  const placed = must(await world.place(cart));
  expect(placed).toMatchObject({ state: "PENDING", total: 1900 });

  const attempt = await world.attempt(placed.orderId);
  expect(attempt.tradeNumber).toMatch(/^[0-9A-Z]{20}$/);
  const number = {
    bankCode: "822",
    accountNumber: "9103522175887271",
    payUntil: attempt.payUntil,
  };
  const issued = await world.tell(
    world.notice(attempt.tradeNumber, 1900, { kind: "NUMBER", result: "NUMBER_ISSUED", number }),
  );
  expect(issued.outcome).toBe("NUMBER_STORED");
  expect((await world.tell(world.notice(attempt.tradeNumber, 1900))).outcome).toBe("PAID");

  const order = await world.one(
    sql`select state, tax_total from orders where id = ${placed.orderId}`,
  );
  expect(order).toEqual({ state: "PAID", tax_total: 90 });
  expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
    on_hand: 3,
    held: 0,
  });
  expect(await world.rows(sql`select state, amount from redemption`)).toEqual([
    { state: "REDEEMED", amount: 200 },
  ]);
  // 1,800 with tax is 1,714 without; 8 % of it is 137.
  expect(await world.rows(sql`select state, amount, base from commission`)).toEqual([
    { state: "PENDING", amount: 137, base: 1714 },
  ]);
  expect(await world.count(sql`select coalesce(sum(amount), 0)::int as n from posting`)).toBe(0);
  expect(must(await priceOpenCart(world.context(), await world.cart([]))).cart.pricing.total).toBe(
    0,
  );
});
