import { afterAll, beforeAll, expect, it } from "vitest";
import { rollUpUses, setVoucherHot, setVoucherLimit } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { changeOf, count, usedSoFar } from "../testing/counting.ts";
import { ADMIN, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(20);
});
afterAll(() => world.database.close());

/** Numbers that look random and are the same each time. */
function* dice(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

it.each([1, 2])(
  "a code is used, given back, limited, unlimited, made hot and cool at once (seed %i): nothing is lost or doubled",
  async (seed) => {
    const LIMIT = 60;
    const voucherId = await world.voucher(`RACE${seed}`, { maxRedemptions: LIMIT });
    const change = (sign: 1 | -1) => count(world, changeOf("VOUCHER", voucherId, sign));
    let taken = 0;
    let isOver = false;
    // 12 shoppers take and give back, for as long as an admin changes everything under their hands.
    const shoppers = Array.from({ length: 12 }, async (_, shopper) => {
      const throws = dice(seed * 1000 + shopper + 1);
      let mine = 0;
      while (!isOver) {
        const sign = mine > 0 && throws.next().value! % 3 === 0 ? -1 : 1;
        if (await change(sign)) mine += sign;
      }
      taken += mine;
    });
    const throws = dice(seed);
    const admin = world.context(ADMIN);
    for (let act = 0; act < 40; act++) {
      const face = throws.next().value! % 6;
      if (face < 3) await setVoucherHot(admin, { voucherId, isHot: face > 0 });
      else if (face === 3) await rollUpUses(world.context(SYSTEM));
      else await setVoucherLimit(admin, { voucherId, maxRedemptions: face === 4 ? LIMIT : null });
      // Limits are lowered below what was used only to be refused.
      expect(
        await world.rows(sql`select 1 from voucher where used - overrun > max_redemptions`),
      ).toEqual([]);
    }
    isOver = true;
    await Promise.all(shoppers);
    expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(taken);
    // and the limit, put back, is the limit
    const maxRedemptions = taken + 5;
    must(await setVoucherLimit(admin, { voucherId, maxRedemptions }));
    must(await setVoucherHot(admin, { voucherId, isHot: true }));
    const last = await Promise.all(Array.from({ length: 30 }, () => change(1)));
    expect(last.filter(Boolean)).toHaveLength(5);
    must(await setVoucherHot(admin, { voucherId, isHot: false }));
    expect(await world.one(sql`select used from voucher where id = ${voucherId}`)).toEqual({
      used: maxRedemptions,
    });
    expect(
      await world.count(
        sql`select deadlocks::int as n from pg_stat_database where datname = current_database()`,
      ),
    ).toBe(0);
  },
);
