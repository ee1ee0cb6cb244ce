import { countQueries } from "@8521/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addToCart,
  applyCode,
  changeCartLine,
  priceOpenCart,
  setDiscountStatus,
} from "../index.ts";
import type { CommandContext } from "../context.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type TestCart, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const look = async (cart: TestCart) => must(await priceOpenCart(world.context(), cart)).cart;

describe("what changed since the shopper last acted", () => {
  it("a price", async () => {
    const variant = await world.goods(500);
    const cart = await world.cart([[variant, 1]]);
    await look(cart);
    await world.rows(sql`update variant set price = 450 where id = ${variant}`);
    const { messages, pricing } = await look(cart);
    expect(messages).toEqual([
      { kind: "PRICE_CHANGED", lineId: pricing.lines[0]!.lineId, before: 500, after: 450 },
    ]);
    // said again to another part of the same screen, and no more once the shopper acted
    expect((await look(cart)).messages).toHaveLength(1);
    must(await addToCart(world.context(), { ...cart, variantId: variant, quantity: 1 }));
    expect((await look(cart)).messages).toEqual([]);
  });

  it("stock that became short, and goods no longer sold, which are not priced", async () => {
    const [scarce, gone] = [await world.goods(100, 5), await world.goods(200, 5)];
    const cart = await world.cart([
      [scarce, 4],
      [gone, 1],
    ]);
    await world.rows(sql`update variant set on_hand = 2 where id = ${scarce}`);
    await world.rows(
      sql`update product p set status = 'ARCHIVED' from variant v where v.id = ${gone} and p.id = v.product_id`,
    );
    const { messages, pricing, lines } = await look(cart);
    expect(messages).toMatchObject([
      { kind: "STOCK_SHORT", requested: 4, available: 2 },
      { kind: "NO_LONGER_SOLD" },
    ]);
    expect(pricing.subtotal).toBe(400);
    expect(lines.map(({ isSellable }) => isSellable)).toEqual([true, false]);
  });

  it("an offer gained by one more, and lost again, with what is missing", async () => {
    const variant = await world.goods(500);
    const discountId = await world.automatic({
      condition: { type: "MINIMUM_ORDER", amount: 1000 },
    });
    const cart = await world.cart([[variant, 1]]);
    const { lines, pricing } = await look(cart);
    expect(pricing.hints).toMatchObject([{ discountId, missingAmount: 500 }]);
    const { lineId } = lines[0]!;
    must(await changeCartLine(world.context(), { ...cart, lineId, quantity: 2 }));
    expect((await look(cart)).messages).toMatchObject([
      { kind: "OFFER_GAINED", discountId, amount: 100 },
    ]);
    must(await changeCartLine(world.context(), { ...cart, lineId, quantity: 1 }));
    expect((await look(cart)).messages).toMatchObject([
      { kind: "OFFER_LOST", discountId, reason: "MINIMUM_ORDER_NOT_MET", data: { missing: 500 } },
    ]);
    must(await setDiscountStatus(world.context(ADMIN), { discountId, status: "ENDED" }));
  });
});

describe("the rules in force", () => {
  it("are seen by the very next pricing, though they are kept compiled", async () => {
    const cart = await world.cart([[await world.goods(1000), 1]]);
    expect((await look(cart)).pricing.total).toBe(1100);
    const discountId = await world.automatic();
    expect((await look(cart)).pricing.total).toBe(1000);
    must(await setDiscountStatus(world.context(ADMIN), { discountId, status: "PAUSED" }));
    expect((await look(cart)).pricing.total).toBe(1100);
  });

  it("end with their budget: what it can't carry any more is not given", async () => {
    const variant = await world.goods(1000);
    const discountId = await world.automatic({}, 150);
    const first = await world.cart([[variant, 1]]);
    expect((await look(first)).pricing.total).toBe(1000);
    must(await world.place(first));
    const second = await world.cart([[variant, 1]]);
    const { pricing } = await look(second);
    expect(pricing.total).toBe(1100);
    must(await world.place(second));
    expect(await world.one(sql`select used, spent from discount where id = ${discountId}`)).toEqual(
      {
        used: 1,
        spent: 100,
      },
    );
  });
});

it("asks the database as often for twenty lines and five codes as for one line", async () => {
  const small = await world.cart([[await world.goods(100), 1]]);
  const lines = await Promise.all(Array.from({ length: 20 }, () => world.goods(100)));
  const large = await world.cart(lines.map((id) => [id, 1] as const));
  for (const text of ["QUERY1", "QUERY2", "QUERY3", "QUERY4", "QUERY5"]) {
    await world.voucher(text);
    must(await applyCode(world.context(), { ...large, text }));
  }
  await look(small);
  await look(large);
  const { orm } = world.database;
  const one = await countQueries(orm, () => look(small));
  const many = await countQueries(orm, () => look(large));
  expect(one.count).toBe(many.count);
  expect(many.count).toBe(1);
});

it("is nobody's but the owner's", async () => {
  const { cartId } = await world.cart([]);
  expect(codesOf(await priceOpenCart(world.context(), { cartId, token: "x" }))).toEqual([
    "CART_NOT_FOUND",
  ]);
});

it("judges limits and first orders by what the checkout form says", async () => {
  const variant = await world.goods(1000);
  await world.voucher("MINEONCE", { maxRedemptionsPerCustomer: 1 });
  const contact = { email: "known@example.com", phone: "0911222333" };
  const first = await world.cart([[variant, 1]]);
  must(await applyCode(world.context(), { ...first, text: "MINEONCE" }));
  const order = must(await world.place(first, contact));
  const attempt = await world.attempt(order.orderId);
  await world.tell(world.notice(attempt.tradeNumber, order.total));
  const second = await world.cart([[variant, 1]]);
  must(await applyCode(world.context(), { ...second, text: "MINEONCE" }));
  const { cart } = must(await priceOpenCart(world.context(), { ...second, contact }));
  expect(cart.codes[0]).toMatchObject({ state: "REFUSED", reason: "CUSTOMER_LIMIT_REACHED" });
});

describe("carts that are looked at in the same moment", () => {
  it("are read together, each priced as if alone", async () => {
    const variants = await Promise.all([100, 200, 300].map((price) => world.goods(price)));
    const carts = await Promise.all(variants.map((id, n) => world.cart([[id, n + 1]])));
    const alone: unknown[] = [];
    for (const cart of carts) alone.push(await look(cart));
    const { result, count } = await countQueries(world.database.orm, () =>
      Promise.all(carts.map(look)),
    );
    expect(result).toEqual(alone);
    expect(count).toBe(1);
  });

  it("fail alone when one is asked for by nonsense", async () => {
    const cart = await world.cart([[await world.goods(100), 1]]);
    const answers = await Promise.allSettled([
      look(cart),
      priceOpenCart(world.context(), { cartId: "no id at all", token: "x" }),
      look(cart),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});

it("without an id is the caller's own cart: the member's before the one that the token opens", async () => {
  const [held, own] = [await world.goods(100), await world.goods(500)];
  const visitors = await world.cart([[held, 1]]);
  const totalOf = async (context: CommandContext, token: string | null) =>
    must(await priceOpenCart(context, { token })).cart.pricing.subtotal;
  expect(await totalOf(world.context(), visitors.token!)).toBe(100);
  const member = await world.member();
  expect(await totalOf(world.context(member), visitors.token!)).toBe(100);
  await world.cart([[own, 1]], member);
  expect(await totalOf(world.context(member), visitors.token!)).toBe(500);
  expect(codesOf(await priceOpenCart(world.context(), { token: "x" }))).toEqual(["CART_NOT_FOUND"]);
});
