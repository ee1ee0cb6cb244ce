import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addToCart,
  changeCartLine,
  choosePayment,
  chooseShipping,
  priceOpenCart,
  removeCartLine,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, type TestCart, type World } from "../testing/world.ts";

let world: World;
let cart: TestCart;
const NOBODY = "00000000-0000-7000-8000-000000000000";

beforeAll(async () => {
  world = await openWorld();
  cart = await world.cart([]);
});
afterAll(() => world.database.close());

describe("addToCart", () => {
  it("adds up, and counts the version up", async () => {
    const variantId = await world.goods(100, 5);
    const first = must(await addToCart(world.context(), { ...cart, variantId, quantity: 2 }));
    const second = must(await addToCart(world.context(), { ...cart, variantId, quantity: 3 }));
    expect(second).toMatchObject({ lineId: first.lineId, quantity: 5, version: first.version + 1 });
    const more = await addToCart(world.context(), { ...cart, variantId, quantity: 1 });
    expect(more).toMatchObject({
      problems: [{ code: "OUT_OF_STOCK", data: { variantId, requested: 6, available: 5 } }],
    });
  });
  it("keeps a course at one", async () => {
    const { variantId } = await world.course(3000);
    must(await addToCart(world.context(), { ...cart, variantId, quantity: 1 }));
    expect(
      must(await addToCart(world.context(), { ...cart, variantId, quantity: 1 })).quantity,
    ).toBe(1);
    expect(codesOf(await addToCart(world.context(), { ...cart, variantId, quantity: 2 }))).toEqual([
      "QUANTITY_INVALID",
    ]);
  });
  it("sells on back-order what is not there", async () => {
    const variantId = await world.goods(100, 0);
    await world.rows(sql`update variant set allow_backorder = true where id = ${variantId}`);
    expect(
      must(await addToCart(world.context(), { ...cart, variantId, quantity: 7 })).quantity,
    ).toBe(7);
  });
  it.each([0, -1, 1.5, Number.NaN, 10_000])("refuses a quantity of %s", async (quantity) => {
    const variantId = await world.goods(100, 100_000);
    expect(codesOf(await addToCart(world.context(), { ...cart, variantId, quantity }))).toEqual([
      "QUANTITY_INVALID",
    ]);
  });
  it("refuses what is not sold, or not there at all", async () => {
    const variantId = await world.goods(100);
    await world.rows(sql`update variant set status = 'ARCHIVED' where id = ${variantId}`);
    expect(codesOf(await addToCart(world.context(), { ...cart, variantId, quantity: 1 }))).toEqual([
      "VARIANT_UNAVAILABLE",
    ]);
    expect(
      codesOf(await addToCart(world.context(), { ...cart, variantId: NOBODY, quantity: 1 })),
    ).toEqual(["VARIANT_NOT_FOUND"]);
  });
});

describe("changeCartLine and removeCartLine", () => {
  it("set a quantity, and take a line out", async () => {
    const own = await world.cart([]);
    const variantId = await world.goods(100, 5);
    const { lineId } = must(await addToCart(world.context(), { ...own, variantId, quantity: 1 }));
    must(await changeCartLine(world.context(), { ...own, lineId, quantity: 4 }));
    expect(must(await priceOpenCart(world.context(), own)).cart.pricing.subtotal).toBe(400);
    expect(codesOf(await changeCartLine(world.context(), { ...own, lineId, quantity: 6 }))).toEqual(
      ["OUT_OF_STOCK"],
    );
    must(await removeCartLine(world.context(), { ...own, lineId }));
    expect(codesOf(await removeCartLine(world.context(), { ...own, lineId }))).toEqual([
      "CART_LINE_NOT_FOUND",
    ]);
    expect(codesOf(await changeCartLine(world.context(), { ...own, lineId, quantity: 1 }))).toEqual(
      ["CART_LINE_NOT_FOUND"],
    );
  });
  it("touch no other cart's line", async () => {
    const own = await world.cart([[await world.goods(100), 1]]);
    const { id: lineId } = await world.one<{ id: string }>(
      sql`select id from cart_line where cart_id = ${own.cartId}`,
    );
    const other = await world.cart([]);
    expect(codesOf(await removeCartLine(world.context(), { ...other, lineId }))).toEqual([
      "CART_LINE_NOT_FOUND",
    ]);
  });
});

describe("chooseShipping and choosePayment", () => {
  it("refuse what the shop does not offer, and say what it does", async () => {
    expect(await chooseShipping(world.context(), { ...cart, method: "DRONE" })).toMatchObject({
      problems: [{ code: "SHIPPING_METHOD_UNKNOWN", data: { allowed: ["HOME", "STORE"] } }],
    });
    expect(await choosePayment(world.context(), { ...cart, method: "GOLD" })).toMatchObject({
      problems: [{ code: "PAYMENT_METHOD_UNKNOWN" }],
    });
  });
  it("choose, and take the choice back", async () => {
    const own = await world.cart([[await world.goods(500), 1]]);
    const total = async () => must(await priceOpenCart(world.context(), own)).cart.pricing.total;
    expect(await total()).toBe(600);
    must(await chooseShipping(world.context(), { ...own, method: "STORE" }));
    expect(await total()).toBe(560);
    must(await chooseShipping(world.context(), { ...own, method: null }));
    expect(await total()).toBe(500);
    must(await choosePayment(world.context(), { ...own, method: null }));
  });
});

it("a cart that was ordered is open no more", async () => {
  const variantId = await world.goods(100);
  const own = await world.cart([[variantId, 1]]);
  must(await world.place(own));
  expect(await addToCart(world.context(), { ...own, variantId, quantity: 1 })).toMatchObject({
    problems: [{ code: "CART_NOT_OPEN", data: { state: "ORDERED" } }],
  });
});
