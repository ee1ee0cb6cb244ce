import { afterAll, beforeAll, expect, it } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../../pricing/model.ts";
import { applyCode, refusalsOfVouchers } from "../../index.ts";
import { openWorld, type World } from "../../testing/world.ts";

let world: World;
let cup: Id;
beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(1000, 1000);
});
afterAll(() => world.database.close());

const entered = async (text: string, carts: number, each = 1) => {
  for (let n = 0; n < carts; n++) {
    const cart = await world.cart([[cup, 1]]);
    for (let again = 0; again < each; again++) await applyCode(world.context(), { ...cart, text });
  }
};

it("tells each code's reasons, the most frequent first, with times, carts and the last time, in one query", async () => {
  const begin = world.now.getTime();
  const soon = await world.voucher("LATER001", { startsAt: begin + 3_600_000 });
  const minimum = await world.discount({ condition: { type: "MINIMUM_ORDER", amount: 1500 } });
  const big = await world.voucher("BIGCART2", { discountId: minimum });
  const good = await world.voucher("WORKS001");
  const over = await world.voucher("OVERNOW2", { endsAt: begin + 60_000 });
  await entered("LATER001", 1);
  await entered("WORKS001", 1);
  await entered("BIGCART2", 2);
  world.now = new Date(begin + 120_000);
  await entered("OVERNOW2", 2, 2);
  await entered("OVERNOW2", 1);
  const { result, queries } = await countQueries(world.database.orm, () =>
    refusalsOfVouchers(world.database.orm.em.fork(), [soon, big, good, over]),
  );
  const told = (id: Id) =>
    result
      .filter(({ voucherId }) => voucherId === id)
      .map(({ reason, fate, times, shoppers, lastAt }) => [reason, fate, times, shoppers, lastAt]);
  expect(told(over)).toEqual([["EXPIRED", "REFUSED", 5, 3, begin + 120_000]]);
  expect(told(big)).toEqual([["MINIMUM_ORDER_NOT_MET", "WAITING", 2, 2, begin]]);
  expect(told(soon)).toEqual([["NOT_STARTED", "WAITING", 1, 1, begin]]);
  expect(told(good)).toEqual([]);
  expect(queries).toHaveLength(1);
});
