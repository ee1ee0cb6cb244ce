import { afterAll, beforeAll, expect, it } from "vitest";
import { addToCart, openCart } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

it("begins a visitor's cart, gives its token once and keeps none", async () => {
  const begun = must(await openCart(world.context(), {}));
  expect(begun.token).toMatch(/^[\w-]{43}$/);
  const kept = await world.one<{ t: string }>(
    sql`select encode(token_hash, 'base64') as t from cart`,
  );
  expect(kept.t).not.toContain(begun.token);
  const again = must(await openCart(world.context(), { token: begun.token }));
  expect(again).toMatchObject({ cartId: begun.cartId, token: null });
});

it("begins another for a token nobody knows", async () => {
  const begun = must(await openCart(world.context(), { token: "forged" }));
  expect(begun.token).not.toBeNull();
});

it("finds a member's one open cart, also when two tabs ask at once", async () => {
  const member = await world.member();
  const opened = await Promise.all(
    Array.from({ length: 8 }, () => openCart(world.context(member), {})),
  );
  expect(new Set(opened.map((answer) => must(answer).cartId)).size).toBe(1);
});

it("opens somebody else's cart to nobody", async () => {
  const variantId = await world.goods(100);
  const member = await world.member();
  const own = must(await openCart(world.context(member), {}));
  const visitor = must(await openCart(world.context(), {}));
  const stranger = await world.member();
  const add = { variantId, quantity: 1 };
  for (const [actor, ref] of [
    [stranger, { cartId: own.cartId }],
    [undefined, { cartId: own.cartId, token: visitor.token }],
    [undefined, { cartId: visitor.cartId, token: "wrong" }],
    [undefined, { cartId: visitor.cartId }],
  ] as const) {
    expect(codesOf(await addToCart(world.context(actor), { ...ref, ...add }))).toEqual([
      "CART_NOT_FOUND",
    ]);
  }
});
