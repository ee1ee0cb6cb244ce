import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@8521/database";
import { applyCode } from "../index.ts";
import { sql, type Statement } from "../ground/sql.ts";
import { changeOf, count } from "../testing/counting.ts";
import { must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(20);
});
afterAll(() => world.database.close());

const limits = (total: number | null) => ({ limits: { total, perCustomer: null } });

describe("the same thing used 40 times at once, by changes of 100", () => {
  it.each([
    ["a voucher's total", "VOUCHER", () => world.voucher("TOTALTEN", { maxRedemptions: 10 }), 10],
    ["a discount's total", "DISCOUNT", () => world.discount(limits(10)), 10],
    ["a discount's budget", "DISCOUNT", () => world.discount({}, 750), 7],
    ["whichever is less of both", "DISCOUNT", () => world.discount(limits(5), 750), 5],
  ] as const)("keeps %s", async (_, kind, make, allowed) => {
    const id = await make();
    const tries = Array.from({ length: 40 }, () => count(world, changeOf(kind, id, 1)));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(allowed);
  });
});

describe("the database itself refuses what a faulty command would write", () => {
  let ids: { voucher: string; discount: string; rich: string; order: string };
  beforeAll(async () => {
    const variant = await world.goods(1000, 5);
    const cart = await world.cart([[variant, 1]]);
    const voucher = await world.voucher("WRITTEN", { maxRedemptions: 1 });
    must(await applyCode(world.context(), { ...cart, text: "WRITTEN" }));
    const { orderId: order } = must(await world.place(cart));
    const [discount, rich] = [await world.discount(limits(1)), await world.discount({}, 100)];
    ids = { voucher, discount, rich, order };
  });

  it.each<[constraint: string, fault: () => Statement]>([
    [
      "voucher_limit_holds",
      () => sql`update voucher set used = used + 1 where id = ${ids.voucher}`,
    ],
    ["discount_limit_holds", () => sql`update discount set used = 2 where id = ${ids.discount}`],
    ["discount_budget_holds", () => sql`update discount set spent = 101 where id = ${ids.rich}`],
    [
      "discount_hot_is_limited",
      () => sql`update discount set is_hot = true where id = ${ids.rich}`,
    ],
    [
      "use_slot_is_not_overdrawn",
      () =>
        sql`insert into use_slot (subject_id, number, remaining) values (${ids.voucher}, 0, -1)`,
    ],
    [
      "voucher_code_index",
      () => sql`insert into voucher (discount_id, code_cipher, cipher_key_version, code_index, skeleton_index, masked_code)
                select discount_id, code_index, 1, code_index, skeleton_index, '****' from voucher where id = ${ids.voucher}`,
    ],
    [
      "redemption_order_id_discount_id_key",
      () => sql`insert into redemption (order_id, discount_id, amount)
                select order_id, discount_id, 1 from redemption where order_id = ${ids.order}`,
    ],
    [
      "redemption_order_id_fkey",
      () =>
        sql`insert into redemption (order_id, discount_id, amount) values (${newId()}, ${ids.discount}, 1)`,
    ],
  ])("%s", async (constraint, fault) => {
    await expect(world.rows(fault())).rejects.toThrow(constraint);
  });
});
