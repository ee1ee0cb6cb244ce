import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replay } from "../../snapshot/index.ts";
import { applyCode, choosePayment, chooseShipping, placeOrder, priceOpenCart } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { usedSoFar } from "../testing/counting.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let variant: string;
beforeAll(async () => {
  world = await openWorld();
  variant = await world.goods(1000, 1000);
});
afterAll(() => world.database.close());

const filled = () => world.cart([[variant, 1]]);

describe("an order that is placed", () => {
  it("holds, reserves, freezes, tells and books, and nothing is paid yet", async () => {
    const voucherId = await world.voucher("PLACEME");
    const goods = await world.goods(1000, 5);
    const cart = await world.cart([[goods, 2]]);
    must(await applyCode(world.context(), { ...cart, text: "PLACEME" }));
    const placed = must(await world.place(cart));
    expect(placed).toMatchObject({ state: "PENDING", total: 1900 });
    expect(placed.number).toMatch(/^261121\d{6}$/);
    expect(placed.payUntil).toBe(world.now.getTime() + 30 * 60_000);
    const { orderId } = placed;
    expect(
      await world.one(
        sql`select subtotal, discount_total, shipping_total, tax_total, total, payment_method from orders where id = ${orderId}`,
      ),
    ).toEqual({
      subtotal: 2000,
      discount_total: 200,
      shipping_total: 100,
      tax_total: 90,
      total: 1900,
      payment_method: "ATM",
    });
    expect(
      await world.rows(
        sql`select quantity, list_total, discount_total, total from order_line where order_id = ${orderId}`,
      ),
    ).toEqual([{ quantity: 2, list_total: 2000, discount_total: 200, total: 1800 }]);
    expect(await world.one(sql`select on_hand, held from variant where id = ${goods}`)).toEqual({
      on_hand: 5,
      held: 2,
    });
    expect(
      await world.rows(
        sql`select state, amount, voucher_id from redemption where order_id = ${orderId}`,
      ),
    ).toEqual([{ state: "RESERVED", amount: 200, voucher_id: voucherId }]);
    expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(1);
    expect(
      await world.rows(
        sql`select event, from_state, to_state from order_history where order_id = ${orderId}`,
      ),
    ).toEqual([{ event: "PLACED", from_state: null, to_state: "PENDING" }]);
    expect(
      await world.rows(sql`select type from outbox_event where aggregate_id = ${orderId}`),
    ).toEqual([{ type: "order.placed" }]);
    expect(
      await world.rows(
        sql`select p.account, p.amount from posting p join journal_entry j on j.id = p.journal_entry_id
            where j.order_id = ${orderId} order by p.account`,
      ),
    ).toEqual([
      { account: "ORDERED", amount: -1900 },
      { account: "ORDER_CLAIM", amount: 1900 },
    ]);
  });

  it("is frozen so that it replays, byte for byte", async () => {
    await world.voucher("FREEZE-9K2M-7Q4X", { isPublic: false });
    const cart = await filled();
    must(await applyCode(world.context(), { ...cart, text: "FREEZE9K2M7Q4X" }));
    const { orderId } = must(await world.place(cart));
    const frozen = await world.one<{ canonical: string; sha256: string }>(
      sql`select canonical, sha256 from order_snapshot where order_id = ${orderId}`,
    );
    expect(replay({ json: frozen.canonical, sha256: frozen.sha256 })).toEqual({ ok: true });
    expect(frozen.canonical).not.toContain("9K2M");
    await expect(
      world.rows(sql`update order_snapshot set sha256 = 'x' where order_id = ${orderId}`),
    ).rejects.toThrow(/append-only/);
  });

  it("that costs nothing is paid at once, without a gateway", async () => {
    const discountId = await world.discount({ config: { type: "PERCENTAGE", percentOff: "100" } });
    await world.voucher("GIFT100", { discountId });
    const member = await world.member();
    const { variantId, courseId } = await world.course(3000);
    const cart = await world.cart([[variantId, 1]], member);
    must(await applyCode(world.context(member), { ...cart, text: "GIFT100" }));
    must(await choosePayment(world.context(member), { ...cart, method: null }));
    const placed = must(await world.place(cart, { actor: member }));
    expect(placed).toMatchObject({ state: "PAID", total: 0, payUntil: null });
    expect(await world.rows(sql`select course_id, customer_id from course_grant`)).toEqual([
      { course_id: courseId, customer_id: member.id },
    ]);
    expect(
      await world.rows(sql`select state from redemption where order_id = ${placed.orderId}`),
    ).toEqual([{ state: "REDEEMED" }]);
    expect(
      await world.rows(
        sql`select provider, method, state from payment where order_id = ${placed.orderId}`,
      ),
    ).toEqual([{ provider: "NONE", method: "FREE", state: "PAID" }]);
  });
});

describe("the same key", () => {
  it("gives the same order, also when told ten times at once", async () => {
    const cart = await filled();
    const request = world.placing(cart, 1100, { key: "the-same-key" });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => placeOrder(world.context(), request)),
    );
    const orders = answers.map((answer) => must(answer));
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1);
    expect(new Set(orders.map(({ accessToken }) => accessToken)).size).toBe(1);
    expect(
      await world.count(sql`select count(*)::int as n from orders where cart_id = ${cart.cartId}`),
    ).toBe(1);
  });
  it("with another body is a conflict", async () => {
    const cart = await filled();
    const request = world.placing(cart, 1100, { key: "one-key-only" });
    must(await placeOrder(world.context(), request));
    const other = { ...request, note: "please ring twice" };
    expect(codesOf(await placeOrder(world.context(), other))).toEqual(["IDEMPOTENCY_CONFLICT"]);
  });
  it("that was refused may be tried again", async () => {
    const cart = await filled();
    const request = world.placing(cart, 999, { key: "refused-first" });
    expect(codesOf(await placeOrder(world.context(), request))).toEqual(["PRICE_CHANGED"]);
    must(await placeOrder(world.context(), { ...request, seenTotal: 1100 }));
  });
  it("opens nothing to who does not hold the cart", async () => {
    const cart = await filled();
    const request = world.placing(cart, 1100, { key: "not-for-others" });
    must(await placeOrder(world.context(), request));
    expect(codesOf(await placeOrder(world.context(), { ...request, token: "x" }))).toEqual([
      "CART_NOT_FOUND",
    ]);
  });
  it("another one for the same cart at the same moment places nothing twice", async () => {
    const cart = await filled();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        placeOrder(world.context(), world.placing(cart, 1100, { key: `another-key-${index}` })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["CART_NOT_OPEN"]));
  });
  it("too short is no key", async () => {
    const request = world.placing(await filled(), 1100, { key: "short" });
    expect(codesOf(await placeOrder(world.context(), request))).toEqual([
      "IDEMPOTENCY_KEY_INVALID",
    ]);
  });
});

describe("what the shopper saw", () => {
  it("is compared: another price names both", async () => {
    const goods = await world.goods(1000, 5);
    const cart = await world.cart([[goods, 1]]);
    await world.rows(sql`update variant set price = 1200 where id = ${goods}`);
    expect(await world.place(cart, { seenTotal: 1100 })).toMatchObject({
      problems: [{ code: "PRICE_CHANGED", data: { before: 1100, after: 1300, currency: "TWD" } }],
    });
    expect(await world.one(sql`select held from variant where id = ${goods}`)).toEqual({ held: 0 });
  });
  it("a code that ran out meanwhile is named first; without its discount the order can be placed", async () => {
    const endsAt = world.now.getTime() + 60_000;
    await world.voucher("SOONOVER", { endsAt });
    const cart = await filled();
    must(await applyCode(world.context(), { ...cart, text: "SOONOVER" }));
    const later = new Date(endsAt);
    expect(codesOf(await world.place(cart, { seenTotal: 1000, now: later }))).toEqual([
      "EXPIRED",
      "PRICE_CHANGED",
    ]);
    must(await world.place(cart, { seenTotal: 1100, now: later }));
  });
});

describe("what is missing is named, all of it", () => {
  const place = async (more: object, actor?: Parameters<World["cart"]>[1]) => {
    const cart = await world.cart([[variant, 1]], actor);
    return placeOrder(world.context(actor), { ...world.placing(cart, 1100), ...more });
  };
  it("contact", async () => {
    const answer = await place({ contact: { name: " ", email: "nobody", phone: "12" } });
    expect(answer).toMatchObject({
      problems: [
        { code: "CONTACT_INVALID", path: ["contact", "name"] },
        { code: "CONTACT_INVALID", path: ["contact", "email"] },
        { code: "CONTACT_INVALID", path: ["contact", "phone"] },
      ],
    });
  });
  it("an address, or one of its fields", async () => {
    expect(codesOf(await place({ delivery: null }))).toEqual(["ADDRESS_REQUIRED"]);
    const { delivery } = world.placing(await filled(), 0);
    expect(await place({ delivery: { ...delivery, street: " " } })).toMatchObject({
      problems: [{ code: "ADDRESS_REQUIRED", data: { field: "street" } }],
    });
  });
  it("a store, when picked up at one", async () => {
    const cart = await filled();
    must(await chooseShipping(world.context(), { ...cart, method: "STORE" }));
    expect(codesOf(await world.place(cart, { seenTotal: 1060 }))).toEqual([
      "PICKUP_STORE_REQUIRED",
    ]);
    const delivery = {
      kind: "STORE",
      recipient: "王小明",
      phone: "0912345678",
      chain: "UNIMART",
      storeId: "131386",
      storeName: "建盛門市",
    } as const;
    must(await placeOrder(world.context(), { ...world.placing(cart, 1060), delivery }));
  });
  it("a way to ship, a way to pay", async () => {
    const cart = await filled();
    must(await chooseShipping(world.context(), { ...cart, method: null }));
    expect(codesOf(await world.place(cart))).toEqual(["SHIPPING_METHOD_REQUIRED"]);
    const other = await filled();
    must(await choosePayment(world.context(), { ...other, method: null }));
    expect(codesOf(await world.place(other))).toEqual(["PAYMENT_METHOD_REQUIRED"]);
  });
  it("an amount the way to pay can carry", async () => {
    const dear = await world.goods(300_000);
    expect(await world.place(await world.cart([[dear, 1]]))).toMatchObject({
      problems: [
        { code: "PAYMENT_AMOUNT_OUT_OF_RANGE", data: { total: 300_100, maximum: 200_000 } },
      ],
    });
  });
  it("anything at all", async () => {
    expect(codesOf(await world.place(await world.cart([])))).toEqual(["CART_EMPTY"]);
  });
  it("goods that are gone, or no longer sold", async () => {
    const [short, gone] = [await world.goods(100, 3), await world.goods(100, 3)];
    const cart = await world.cart([
      [short, 3],
      [gone, 1],
    ]);
    await world.rows(sql`update variant set on_hand = 2 where id = ${short}`);
    await world.rows(sql`update variant set status = 'ARCHIVED' where id = ${gone}`);
    expect(codesOf(await world.place(cart, { seenTotal: 400 }))).toEqual([
      "OUT_OF_STOCK",
      "VARIANT_UNAVAILABLE",
    ]);
  });
  it("an account, for a course; and a course is bought once", async () => {
    const { variantId } = await world.course(500);
    expect(codesOf(await world.place(await world.cart([[variantId, 1]])))).toEqual([
      "ACCOUNT_REQUIRED",
    ]);
    const member = await world.member();
    await world.paid([[variantId, 1]], { actor: member });
    const again = await world.cart([[variantId, 1]], member);
    expect(codesOf(await world.place(again, { actor: member }))).toEqual(["COURSE_ALREADY_OWNED"]);
  });
});

describe("a shopper's own unpaid order", () => {
  const contact = { email: "retry@example.com", phone: "0955666777" };
  it("is taken over instead of refusing the retry", async () => {
    const voucherId = await world.voucher("RETRYME", {
      maxRedemptions: 1,
      maxRedemptionsPerCustomer: 1,
    });
    const goods = await world.goods(1000, 1);
    const first = await world.cart([[goods, 1]]);
    must(await applyCode(world.context(), { ...first, text: "RETRYME" }));
    const old = must(await world.place(first, contact));
    const second = await world.cart([[await world.goods(1000), 1]]);
    await world.rows(
      sql`insert into cart_code (cart_id, voucher_id) values (${second.cartId}, ${voucherId})`,
    );
    const { cart } = must(await priceOpenCart(world.context(), { ...second, contact }));
    expect(cart.codes[0]!.state).toBe("APPLIED");
    const placed = must(await world.place(second, { ...contact, seenTotal: cart.pricing.total }));
    expect(
      await world.one(sql`select state, superseded_by from orders where id = ${old.orderId}`),
    ).toEqual({
      state: "CANCELLED",
      superseded_by: placed.orderId,
    });
    expect(await world.one(sql`select used from voucher where id = ${voucherId}`)).toEqual({
      used: 1,
    });
    expect(await world.one(sql`select held from variant where id = ${goods}`)).toEqual({ held: 0 });
  });
  it("is left alone when only the e-mail is the same: anybody could type it", async () => {
    const voucherId = await world.voucher("TYPEDBY", { maxRedemptionsPerCustomer: 1 });
    const first = await filled();
    must(await applyCode(world.context(), { ...first, text: "TYPEDBY" }));
    const old = must(await world.place(first, { email: "typed@example.com", phone: "0900000001" }));
    const second = await filled();
    await world.rows(
      sql`insert into cart_code (cart_id, voucher_id) values (${second.cartId}, ${voucherId})`,
    );
    const answer = await world.place(second, {
      email: "typed@example.com",
      phone: "0900000002",
      seenTotal: 1000,
    });
    expect(codesOf(answer)).toEqual(["CUSTOMER_LIMIT_REACHED", "PRICE_CHANGED"]);
    expect(await world.one(sql`select state from orders where id = ${old.orderId}`)).toEqual({
      state: "PENDING",
    });
  });
  it("with a discount for first orders is taken over; a second one of the same phone is no first order", async () => {
    const discountId = await world.automatic({ condition: { type: "FIRST_ORDER" } });
    const place = async (who: { email: string; phone: string }) => {
      const cart = await filled();
      const seen = must(await priceOpenCart(world.context(), { ...cart, contact: who })).cart
        .pricing;
      return must(await world.place(cart, { ...who, seenTotal: seen.total }));
    };
    const me = { email: "first@example.com", phone: "0966000111" };
    const first = await place(me);
    const retry = await place(me);
    const other = await place({ email: "second@example.com", phone: me.phone });
    expect([first.total, retry.total, other.total]).toEqual([1000, 1000, 1100]);
    expect(await world.one(sql`select state from orders where id = ${first.orderId}`)).toEqual({
      state: "CANCELLED",
    });
    await world.rows(sql`update discount set status = 'ENDED' where id = ${discountId}`);
  });
  it("is left alone when there is room for both", async () => {
    await world.voucher("ROOMY", { maxRedemptionsPerCustomer: 5 });
    for (let n = 0; n < 2; n++) {
      const cart = await filled();
      must(await applyCode(world.context(), { ...cart, text: "ROOMY" }));
      must(await world.place(cart, { email: "roomy@example.com", phone: "0933222111" }));
    }
    expect(
      await world.rows(sql`select state from orders where email_key = 'roomy@example.com'`),
    ).toEqual([{ state: "PENDING" }, { state: "PENDING" }]);
  });
});
