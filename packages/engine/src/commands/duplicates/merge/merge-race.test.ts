import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  applyCode,
  applyVoucherMerge,
  cancelOrder,
  planVoucherMerge,
  undoVoucherMerge,
} from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";
import { brokenPromises, countersOf } from "./promises.cases.ts";

/** Many connections of one process are many sessions of PostgreSQL: its locks see no difference. */
const CONNECTIONS = 40;
const CUSTOMERS = 60;
const LIMIT = 45;

let world: World;
let goods: Id;
beforeAll(async () => {
  world = await openWorld(CONNECTIONS);
  goods = await world.goods(1000, 10_000);
});
afterAll(() => world.database.close());

async function pair(n: number) {
  const discountId = await world.discount();
  const terms = { discountId, maxRedemptions: LIMIT, lookalikeReason: "old data" };
  const texts = [`RACE${n}X0`, `RACE${n}XO`] as const;
  const survivorId = await world.voucher(texts[0], terms);
  const retiredId = await world.voucher(texts[1], terms);
  return { texts, survivorId, retiredId, wish: { survivorId, retiredIds: [retiredId] } };
}

const cartWith = async (text: string) => {
  const cart = await world.cart([[goods, 1]]);
  must(await applyCode(world.context(), { ...cart, text }));
  return cart;
};

describe("a merge among orders that are being placed, paid and called off with both codes", () => {
  it.each([1, 2, 3])(
    "counts every use once, on the survivor, and never exceeds its limit but by what was there (%i)",
    async (n) => {
      const { texts, survivorId, retiredId, wish } = await pair(n);
      const carts = await Promise.all(
        Array.from({ length: CUSTOMERS }, (_, at) => cartWith(texts[at % 2]!)),
      );
      const { plan } = must(await planVoucherMerge(world.context(ADMIN), wish));
      const place = async (at: number) => {
        const placed = await world.place(carts[at]!, { seenTotal: 1000 });
        if (!placed.ok) return placed;
        if (at % 3 === 0) {
          must(
            await cancelOrder(world.context(SYSTEM), { orderId: placed.orderId, reason: "race" }),
          );
        }
        if (at % 3 === 1) {
          const attempt = await world.attempt(placed.orderId);
          await world.tell(world.notice(attempt.tradeNumber, placed.total));
        }
        return placed;
      };
      const merge = async () => {
        // Somewhere in the middle of it.
        await place(0);
        return applyVoucherMerge(world.context(ADMIN), { ...wish, planHash: plan.hash });
      };
      const [merged, ...answers] = await Promise.all([
        merge(),
        ...carts.slice(1).map((_, at) => place(at + 1)),
      ]);

      const { mergeId } = must(merged);
      const refusals = answers.flatMap(codesOf);
      const expected = ["USAGE_LIMIT_REACHED", "PRICE_CHANGED"];
      expect(refusals.filter((code) => !expected.includes(code))).toEqual([]);
      expect(await brokenPromises(world)).toEqual([]);
      expect(await countersOf(world, retiredId)).toMatchObject({ status: "MERGED", used: 0 });
      const { used } = await countersOf(world, survivorId);
      const counting = await world.count(
        sql`select count(*)::int as n from redemption where voucher_id = ${survivorId} and state in ('RESERVED', 'REDEEMED')`,
      );
      expect(used).toBe(counting);
      expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(LIMIT / 2);

      // And back, among orders that end meanwhile.
      const open = await world.rows<{ order_id: Id }>(
        sql`select r.order_id from redemption r where r.voucher_id = ${survivorId} and r.state = 'RESERVED'`,
      );
      const [undone] = await Promise.all([
        undoVoucherMerge(world.context(ADMIN), { mergeId }),
        ...open.map(({ order_id: orderId }) =>
          cancelOrder(world.context(SYSTEM), { orderId, reason: "race" }),
        ),
      ]);
      must(undone);
      expect(await brokenPromises(world)).toEqual([]);
    },
  );

  it("waits for an order in flight, and an order behind it uses the survivor", async () => {
    const { texts, survivorId, retiredId, wish } = await pair(4);
    await world.ordered([[goods, 1]]);
    const { plan } = must(await planVoucherMerge(world.context(ADMIN), wish));
    const cart = await cartWith(texts[1]);
    let merging: ReturnType<typeof applyVoucherMerge> | undefined;
    await world.database.orm.em.fork().transactional(async (tx) => {
      // An order that has written its use and not committed yet.
      await tx.execute(
        `insert into redemption (order_id, discount_id, voucher_id, state, amount, counts_voucher)
         select (select id from orders limit 1), discount_id, id, 'RELEASED', 0, true from voucher where id = '${retiredId}'`,
      );
      merging = applyVoucherMerge(world.context(ADMIN), { ...wish, planHash: plan.hash });
      await until("advisory");
    });
    must(await merging!);
    expect(
      await world.count(
        sql`select count(*)::int as n from redemption where voucher_id = ${retiredId}`,
      ),
    ).toBe(0);
    must(await world.place(cart, { seenTotal: 1000 }));
    expect(await countersOf(world, survivorId)).toMatchObject({ used: 1 });
  });

  it("without the gate a use would be left with the merged code: the database refuses it", async () => {
    const { retiredId, wish } = await pair(5);
    const { plan } = must(await planVoucherMerge(world.context(ADMIN), wish));
    must(await applyVoucherMerge(world.context(ADMIN), { ...wish, planHash: plan.hash }));
    await expect(
      world.rows(sql`insert into redemption (order_id, discount_id, voucher_id, amount)
                     select uuidv7(), discount_id, id, 0 from voucher where id = ${retiredId}`),
    ).rejects.toThrow(/merged meanwhile/);
  });
});

/** Waits until somebody waits for a lock of this kind. */
async function until(kind: string): Promise<void> {
  for (;;) {
    const waiting = await world.count(
      sql`select count(*)::int as n from pg_locks where locktype = ${kind} and not granted`,
    );
    if (waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
