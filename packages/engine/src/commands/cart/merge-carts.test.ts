import { afterAll, beforeAll, expect, it } from "vitest";
import { applyCode, mergeCarts, openCart, priceOpenCart } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const linesOf = (cartId: string) =>
  world.rows<{ variant_id: string; quantity: number }>(
    sql`select variant_id, quantity from cart_line where cart_id = ${cartId} order by quantity`,
  );

it("gives a member without a cart the visitor's", async () => {
  const visitor = await world.cart([[await world.goods(100), 2]]);
  const member = await world.member();
  const merged = must(await mergeCarts(world.context(member), { token: visitor.token! }));
  expect(merged).toMatchObject({ cartId: visitor.cartId, shortened: [] });
  expect(must(await openCart(world.context(member), {})).cartId).toBe(visitor.cartId);
});

it("adds quantities up to what stock allows, and says what got less", async () => {
  const [scarce, plenty] = [await world.goods(100, 3), await world.goods(100, 50)];
  const member = await world.member();
  const own = await world.cart(
    [
      [scarce, 2],
      [plenty, 4],
    ],
    member,
  );
  const visitor = await world.cart([
    [scarce, 2],
    [plenty, 3],
  ]);
  const merged = must(await mergeCarts(world.context(member), { token: visitor.token! }));
  expect(merged.cartId).toBe(own.cartId);
  expect(merged.shortened).toEqual([{ variantId: scarce, requested: 4, quantity: 3 }]);
  expect((await linesOf(own.cartId)).map(({ quantity }) => quantity)).toEqual([3, 7]);
});

it("keeps a course at one, without a word", async () => {
  const { variantId } = await world.course(2000);
  const member = await world.member();
  const own = await world.cart([[variantId, 1]], member);
  const visitor = await world.cart([[variantId, 1]]);
  const merged = must(await mergeCarts(world.context(member), { token: visitor.token! }));
  expect(merged.shortened).toEqual([]);
  expect(await linesOf(own.cartId)).toEqual([{ variant_id: variantId, quantity: 1 }]);
});

it("brings codes along and judges them anew: one for others than the member is refused now", async () => {
  const variant = await world.goods(1000);
  const stranger = await world.member();
  const assigned = await world.voucher("ASSIGNED1", { assignedCustomerIds: [stranger.id] });
  await world.voucher("ANYBODY1");
  const visitor = await world.cart([[variant, 1]]);
  must(await applyCode(world.context(), { ...visitor, text: "ANYBODY1" }));
  must(await applyCode(world.context(), { ...visitor, text: "ASSIGNED1" }));
  const member = await world.member();
  const { cartId } = must(await mergeCarts(world.context(member), { token: visitor.token! }));
  const { cart } = must(await priceOpenCart(world.context(member), { cartId }));
  expect(cart.codes.map(({ state, reason }) => [state, reason])).toEqual([
    ["APPLIED", null],
    ["REFUSED", "NOT_ASSIGNED"],
  ]);
  expect(cart.codes[1]!.voucherId).toBe(assigned);
});

it("keeps the member's own affiliate code when both have one", async () => {
  const variant = await world.goods(1000);
  await world.voucher("OWNKOL", { affiliateId: await world.affiliate("own-kol") });
  await world.voucher("OTHERKOL", { affiliateId: await world.affiliate("other-kol") });
  const member = await world.member();
  const own = await world.cart([[variant, 1]], member);
  must(await applyCode(world.context(member), { ...own, text: "OWNKOL" }));
  const visitor = await world.cart([[variant, 1]]);
  must(await applyCode(world.context(), { ...visitor, text: "OTHERKOL" }));
  must(await mergeCarts(world.context(member), { token: visitor.token! }));
  const { cart } = must(await priceOpenCart(world.context(member), own));
  expect(cart.codes.map(({ codeText }) => codeText)).toEqual(["OWNKOL"]);
});

it("merges once: told again, the member's cart is as it was", async () => {
  const variant = await world.goods(100);
  const member = await world.member();
  const own = await world.cart([[variant, 1]], member);
  const visitor = await world.cart([[variant, 1]]);
  const token = visitor.token!;
  await Promise.all(Array.from({ length: 4 }, () => mergeCarts(world.context(member), { token })));
  expect((await linesOf(own.cartId))[0]!.quantity).toBe(2);
});

it("is for members, and for carts that are there", async () => {
  expect(codesOf(await mergeCarts(world.context(), { token: "x" }))).toEqual(["NOT_ALLOWED"]);
  const member = await world.member();
  expect(codesOf(await mergeCarts(world.context(member), { token: "x" }))).toEqual([
    "CART_NOT_FOUND",
  ]);
});
