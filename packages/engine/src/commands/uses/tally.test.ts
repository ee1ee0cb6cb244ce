import { afterAll, beforeAll, expect, it } from "vitest";
import { changed, sql } from "../ground/sql.ts";
import { rollUpUses, updateDiscount, usesOf } from "../index.ts";
import { changeCounters } from "../orders/redemptions.ts";
import { changeOf, count, leftOpen, somebodyWaits, usedSoFar } from "../testing/counting.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const limited = async (discountId: string, total: number | null) => {
  const { rule, version } = await world.one<{ rule: any; version: number }>(
    sql`select rule, version from discount where id = ${discountId}`,
  );
  return updateDiscount(world.context(ADMIN), {
    discountId,
    expectedVersion: version,
    rule: { ...rule, limits: { total, perCustomer: null } },
  });
};
const inRow = (discountId: string) =>
  world.one(sql`select used, spent from discount where id = ${discountId}`);

it("a use that nothing limits waits for nobody, and changes no row", async () => {
  const discountId = await world.discount();
  const first = await leftOpen(world, (tx) =>
    changeCounters(tx, [changeOf("DISCOUNT", discountId, 1)], "REFUSE"),
  );
  await world.database.orm.em.fork().transactional(async (tx) => {
    await changed(tx, sql`set local lock_timeout = '1s'`);
    await changeCounters(tx, [changeOf("DISCOUNT", discountId, 1)], "REFUSE");
  });
  expect(await usedSoFar(world, "DISCOUNT", discountId)).toBe(1);
  await first.end("COMMIT");
  expect(await usedSoFar(world, "DISCOUNT", discountId)).toBe(2);
  expect(await inRow(discountId)).toEqual({ used: 0, spent: 0 });
});

it("is rolled up into its row, and every figure stays what it was", async () => {
  const ids = [await world.discount(), await world.discount(), await world.voucher("ROLLED")];
  const [a, b, voucher] = ids as [string, string, string];
  for (const change of [
    changeOf("DISCOUNT", a, 1),
    changeOf("DISCOUNT", a, 1),
    changeOf("DISCOUNT", a, -1),
    changeOf("DISCOUNT", b, 1),
    changeOf("VOUCHER", voucher, 1),
  ])
    await count(world, change);
  const figures = async () =>
    (await usesOf(world.context().em, "DISCOUNT", [a, b])).toSorted((x, y) =>
      x.id < y.id ? -1 : 1,
    );
  const before = await figures();
  expect(before.map(({ used, spent }) => [used, spent])).toEqual([
    [1, 100],
    [1, 100],
  ]);
  await rollUpUses(world.context(SYSTEM));
  expect(await figures()).toEqual(before);
  expect(await inRow(a)).toEqual({ used: 1, spent: 100 });
  expect(await usedSoFar(world, "VOUCHER", voucher)).toBe(1);
  expect(await world.rows(sql`select 1 from use_tally`)).toEqual([]);
});

it("a limit that begins waits for the uses on their way, and counts them", async () => {
  const discountId = await world.discount();
  for (let n = 0; n < 2; n++) await count(world, changeOf("DISCOUNT", discountId, 1));
  const onItsWay = await leftOpen(world, (tx) =>
    changeCounters(tx, [changeOf("DISCOUNT", discountId, 1)], "REFUSE"),
  );
  const limiting = limited(discountId, 3);
  await somebodyWaits(world);
  const behind = count(world, changeOf("DISCOUNT", discountId, 1));
  await onItsWay.end("COMMIT");
  must(await limiting);
  expect(await behind).toBe(false);
  expect(await inRow(discountId)).toEqual({ used: 3, spent: 300 });
});

it("a limit that begins below what was used is refused, and nothing is lost", async () => {
  const discountId = await world.discount();
  for (let n = 0; n < 3; n++) await count(world, changeOf("DISCOUNT", discountId, 1));
  expect(codesOf(await limited(discountId, 2))).toEqual(["DISCOUNT_INVALID"]);
  expect(await usedSoFar(world, "DISCOUNT", discountId)).toBe(3);
});

it("a use taken without a limit makes room when it is given back under one, and the other way round", async () => {
  const discountId = await world.discount();
  const take = () => count(world, changeOf("DISCOUNT", discountId, 1));
  const give = () => count(world, changeOf("DISCOUNT", discountId, -1));
  await take();
  must(await limited(discountId, 1));
  expect(await take()).toBe(false);
  await give();
  expect(await take()).toBe(true);
  must(await limited(discountId, null));
  await give();
  expect(await usedSoFar(world, "DISCOUNT", discountId)).toBe(0);
});

it("a condition that asks for the total keeps the row counting", async () => {
  const condition = {
    type: "ANY",
    of: [{ type: "TOTAL_LIMIT", limit: 5 }, { type: "SIGNED_IN" }],
  } as const;
  const discountId = await world.discount({ condition });
  await count(world, changeOf("DISCOUNT", discountId, 1));
  expect(await inRow(discountId)).toEqual({ used: 1, spent: 100 });
});
