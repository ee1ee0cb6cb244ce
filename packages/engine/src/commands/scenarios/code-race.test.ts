import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../ground/sql.ts";
import { applyCode, removeCode } from "../index.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

/** Many connections of one process are many sessions of PostgreSQL: its locks see no difference. */
const CONNECTIONS = 40;
const CUSTOMERS = 100;
const USES = 10;

let world: World;
beforeAll(async () => {
  world = await openWorld(CONNECTIONS);
});
afterAll(() => world.database.close());

describe("100 customers, one code with 10 uses, placed at the same moment", () => {
  it("gives 10 uses, tells the other 90 why, and loses no order", async () => {
    const variant = await world.goods(500, 1000);
    const voucherId = await world.voucher("TENONLY", { maxRedemptions: USES });
    const carts = await Promise.all(
      Array.from({ length: CUSTOMERS }, () => world.cart([[variant, 1]])),
    );
    await Promise.all(
      carts.map(async (cart) =>
        must(await applyCode(world.context(), { ...cart, text: "tenonly" })),
      ),
    );

    const answers = await Promise.all(carts.map((cart) => world.place(cart, { seenTotal: 550 })));

    const placed = answers.filter(({ ok }) => ok);
    const refused = answers.filter(({ ok }) => !ok);
    expect(placed).toHaveLength(USES);
    expect(refused).toHaveLength(CUSTOMERS - USES);
    for (const answer of refused) expect(codesOf(answer)[0]).toBe("USAGE_LIMIT_REACHED");
    expect(await world.one(sql`select used, overrun from voucher where id = ${voucherId}`)).toEqual(
      {
        used: USES,
        overrun: 0,
      },
    );
    expect(await world.count(sql`select count(*)::int as n from redemption`)).toBe(USES);

    // Everyone else buys without it.
    const losers = carts.filter((_, index) => !answers[index]!.ok);
    const again = await Promise.all(
      losers.map(async (cart) => {
        must(await removeCode(world.context(), { ...cart, voucherId }));
        return world.place(cart, { seenTotal: 600, key: `again-${cart.cartId}` });
      }),
    );
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(await world.count(sql`select count(*)::int as n from orders`)).toBe(CUSTOMERS);
    expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
      on_hand: 1000,
      held: CUSTOMERS,
    });
  });

  it("without the guard would use it more often: a count read first lets them all through", async () => {
    const voucherId = await world.voucher("UNGUARDED", { maxRedemptions: USES });
    // given what a naive command does: read, compare, write
    const naive = async () => {
      const { used } = await world.one<{ used: number }>(
        sql`select used from voucher where id = ${voucherId}`,
      );
      return used < USES;
    };
    // when 100 look at the same moment
    const allowed = (await Promise.all(Array.from({ length: CUSTOMERS }, naive))).filter(Boolean);
    // then reading alone would have let more than 10 in, and the constraint is what refuses the eleventh
    expect(allowed.length).toBeGreaterThan(USES);
    await expect(
      world.rows(sql`update voucher set used = ${USES + 1} where id = ${voucherId}`),
    ).rejects.toThrow(/voucher_limit_holds/);
  });
});

describe("a limit per customer, the same e-mail from 20 carts at once", () => {
  it("is used once, by whichever identity", async () => {
    const variant = await world.goods(500, 1000);
    const voucherId = await world.voucher("ONCEEACH", { maxRedemptionsPerCustomer: 1 });
    const carts = await Promise.all(Array.from({ length: 20 }, () => world.cart([[variant, 1]])));
    for (const cart of carts) must(await applyCode(world.context(), { ...cart, text: "ONCEEACH" }));
    const answers = await Promise.all(
      carts.map((cart, index) =>
        world.place(cart, {
          seenTotal: 550,
          email: index % 2 ? "Same.Person+shop@gmail.com" : "sameperson@gmail.com",
          phone: `0912${String(100_000 + index)}`,
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => codesOf(answer)[0] ?? []))).toEqual(
      new Set(["CUSTOMER_LIMIT_REACHED"]),
    );
    expect(
      await world.count(
        sql`select used as n from redemption_claim where subject_id = ${voucherId} and identity_kind = 'EMAIL'`,
      ),
    ).toBe(1);
  });
});

describe("two codes entered in opposite orders", () => {
  it("never wait for each other: no deadlock, every order placed", async () => {
    const variant = await world.goods(500, 1000);
    await world.voucher("FIRSTCODE", { maxRedemptions: 1000 });
    await world.voucher("SECONDCODE", { maxRedemptions: 1000 });
    const carts = await Promise.all(Array.from({ length: 30 }, () => world.cart([[variant, 1]])));
    await Promise.all(
      carts.map(async (cart, index) => {
        const texts = index % 2 ? ["FIRSTCODE", "SECONDCODE"] : ["SECONDCODE", "FIRSTCODE"];
        for (const text of texts) must(await applyCode(world.context(), { ...cart, text }));
      }),
    );
    const answers = await Promise.all(carts.map((cart) => world.place(cart, { seenTotal: 505 })));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(
      await world.count(
        sql`select deadlocks::int as n from pg_stat_database where datname = current_database()`,
      ),
    ).toBe(0);
  });
});
