import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyCode, joinGuestOrders, priceOpenCart, welcomeMember } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

const NOBODY = "00000000-0000-7000-8000-000000000000";
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

async function account(email: string, isVerified = true): Promise<string> {
  const user = await world.one<{ id: string }>(
    sql`insert into auth_user (name, email, email_verified) values ('新會員', ${email}, ${isVerified}) returning id`,
  );
  return user.id;
}

describe("welcomeMember", () => {
  it("gives an account its customer, once, however often it is told", async () => {
    const userId = await account("new@example.com");
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => welcomeMember(world.context(SYSTEM), { userId })),
    );
    const welcomed = answers.map((answer) => must(answer));
    expect(new Set(welcomed.map(({ customerId }) => customerId)).size).toBe(1);
    expect(welcomed.filter(({ isNew }) => isNew)).toHaveLength(1);
  });
  it("needs an account", async () => {
    expect(codesOf(await welcomeMember(world.context(SYSTEM), { userId: NOBODY }))).toEqual([
      "CUSTOMER_NOT_FOUND",
    ]);
  });
});

describe("joinGuestOrders", () => {
  it("gives the member what they ordered as a guest, and counts its uses as theirs", async () => {
    const variant = await world.goods(1000);
    await world.voucher("GUESTONE", { maxRedemptionsPerCustomer: 1 });
    const cart = await world.cart([[variant, 1]]);
    must(await applyCode(world.context(), { ...cart, text: "GUESTONE" }));
    const { orderId } = must(
      await world.place(cart, { email: "Guest+x@Example.com", phone: "0911000111" }),
    );
    await world.ordered([[variant, 1]], { email: "somebody-else@example.com" });

    const userId = await account("guest@example.com");
    const { customerId } = must(await welcomeMember(world.context(SYSTEM), { userId }));
    expect(must(await joinGuestOrders(world.context(SYSTEM), { customerId })).orderIds).toEqual([
      orderId,
    ]);
    expect(must(await joinGuestOrders(world.context(SYSTEM), { customerId })).orderIds).toEqual([]);

    // pays, then tries the code again with another address and phone: the member's count speaks
    const { total } = await world.one<{ total: number }>(
      sql`select total from orders where id = ${orderId}`,
    );
    const attempt = await world.attempt(orderId);
    await world.tell(world.notice(attempt.tradeNumber, total));
    const member = { kind: "CUSTOMER", id: customerId } as const;
    const again = await world.cart([[variant, 1]], member);
    expect(codesOf(await applyCode(world.context(member), { ...again, text: "GUESTONE" }))).toEqual(
      ["CUSTOMER_LIMIT_REACHED"],
    );
    const contact = { email: "other@example.com", phone: "0922000222" };
    const { cart: priced } = must(
      await priceOpenCart(world.context(member), { ...again, contact }),
    );
    expect(priced.codes).toEqual([]);
  });
  it("only after the address is proven", async () => {
    const userId = await account("notyet@example.com", false);
    const { customerId } = must(await welcomeMember(world.context(SYSTEM), { userId }));
    expect(codesOf(await joinGuestOrders(world.context(SYSTEM), { customerId }))).toEqual([
      "EMAIL_NOT_VERIFIED",
    ]);
    await world.rows(sql`update auth_user set email_verified = true where id = ${userId}`);
    must(await joinGuestOrders(world.context(SYSTEM), { customerId }));
  });
  it("two accounts of one mailbox are two members, and one person for a limit", async () => {
    const variant = await world.goods(1000);
    await world.voucher("ONEBOX", { maxRedemptionsPerCustomer: 1 });
    const answers = [];
    for (const email of ["a.b@gmail.com", "ab+2@gmail.com"]) {
      const userId = await account(email);
      const { customerId: id } = must(await welcomeMember(world.context(SYSTEM), { userId }));
      const member = { kind: "CUSTOMER", id } as const;
      const cart = await world.cart([[variant, 1]], member);
      const answer = await applyCode(world.context(member), { ...cart, text: "ONEBOX" });
      answers.push(codesOf(answer));
      if (answer.ok) must(await world.place(cart, { actor: member, email }));
    }
    expect(answers).toEqual([[], ["CUSTOMER_LIMIT_REACHED"]]);
  });
  it("needs a customer", async () => {
    expect(codesOf(await joinGuestOrders(world.context(SYSTEM), { customerId: NOBODY }))).toEqual([
      "CUSTOMER_NOT_FOUND",
    ]);
  });
});
