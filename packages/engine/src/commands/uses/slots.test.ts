import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../ground/sql.ts";
import { setDiscountHot, setVoucherHot, setVoucherLimit } from "../index.ts";
import { changeCounters } from "../orders/redemptions.ts";
import { changeOf, count, leftOpen, somebodyWaits, usedSoFar } from "../testing/counting.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(20);
});
afterAll(() => world.database.close());

const hot = async (maxRedemptions: number) => {
  const voucherId = await world.voucher(`HOT${world.serial()}`, { maxRedemptions });
  must(await setVoucherHot(world.context(ADMIN), { voucherId, isHot: true }));
  return voucherId;
};
const take = (voucherId: string) => count(world, changeOf("VOUCHER", voucherId, 1));
const give = (voucherId: string) => count(world, changeOf("VOUCHER", voucherId, -1));
const row = (voucherId: string) =>
  world.one(
    sql`select used, (select coalesce(sum(remaining), 0)::int from use_slot where subject_id = id) as slots
        from voucher where id = ${voucherId}`,
  );

describe("a hot code", () => {
  it("gives each use of its limit to one of many who ask at once, and to nobody more", async () => {
    const voucherId = await hot(37);
    const answers = await Promise.all(Array.from({ length: 120 }, () => take(voucherId)));
    expect(answers.filter(Boolean)).toHaveLength(37);
    expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(37);
    expect(await row(voucherId)).toEqual({ used: 37, slots: 0 });
  });

  it.each([
    ["COMMIT", false],
    ["ROLLBACK", true],
  ] as const)(
    "is not sold out while the last use is held: after its %s the next one has it: %s",
    async (how, isTaken) => {
      const voucherId = await hot(1);
      const held = await leftOpen(world, (tx) =>
        changeCounters(tx, [changeOf("VOUCHER", voucherId, 1)], "REFUSE"),
      );
      const next = take(voucherId);
      await somebodyWaits(world);
      await held.end(how);
      expect(await next).toBe(isTaken);
    },
  );

  it("takes back what is given back, though all its slots are held", async () => {
    const voucherId = await hot(16);
    const holders = [];
    for (let n = 0; n < 15; n++)
      holders.push(
        await leftOpen(world, (tx) =>
          changeCounters(tx, [changeOf("VOUCHER", voucherId, 1)], "REFUSE"),
        ),
      );
    await take(voucherId);
    await give(voucherId);
    for (const holder of holders) await holder.end("COMMIT");
    expect(await row(voucherId)).toEqual({ used: 16, slots: 1 });
    expect([await take(voucherId), await take(voucherId)]).toEqual([true, false]);
  });

  it("counts a use past its limit in the row, and gives it back there", async () => {
    const voucherId = await hot(1);
    await take(voucherId);
    await count(world, changeOf("VOUCHER", voucherId, 1), "OVERRUN");
    expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(2);
    await count(world, changeOf("VOUCHER", voucherId, -1, true));
    expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(1);
    expect(await take(voucherId)).toBe(false);
  });

  it.each([
    ["raised", 12, true, 12],
    ["lowered to what was used", 4, true, 4],
    ["lowered below what was used", 3, false, 10],
    ["removed", null, true, null],
  ])("has its limit %s while it is hot", async (_, limit, isDone, after) => {
    const voucherId = await hot(10);
    for (let n = 0; n < 4; n++) await take(voucherId);
    const set = await setVoucherLimit(world.context(ADMIN), { voucherId, maxRedemptions: limit });
    expect(codesOf(set)).toEqual(isDone ? [] : ["LIMIT_TOO_LOW"]);
    expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(4);
    const more = await Promise.all(Array.from({ length: 20 }, () => take(voucherId)));
    expect(more.filter(Boolean)).toHaveLength(after === null ? 20 : after - 4);
  });

  it.each([
    ["a voucher without a limit", async () => setHotVoucher({})],
    ["a discount without a limit", async () => setHotDiscount(null, null)],
    ["a discount with a budget", async () => setHotDiscount(10, 1000)],
  ])("can't be %s", async (_, set) => {
    expect(codesOf(await set())).toEqual(["HOT_NEEDS_TOTAL_LIMIT"]);
  });
});

async function setHotVoucher(more: object) {
  const voucherId = await world.voucher(`COOL${world.serial()}`, more);
  return setVoucherHot(world.context(ADMIN), { voucherId, isHot: true });
}

async function setHotDiscount(total: number | null, budget: number | null) {
  const discountId = await world.discount({ limits: { total, perCustomer: null } }, budget);
  return setDiscountHot(world.context(ADMIN), { discountId, isHot: true });
}
