import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Amount, Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  applyCode,
  applyVoucherMerge,
  type MergeWish,
  planVoucherMerge,
  refundOrder,
  undoVoucherMerge,
} from "../../index.ts";
import { ADMIN, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";
import { brokenPromises } from "./promises.cases.ts";

let world: World;
let goods: Id;
beforeAll(async () => {
  world = await openWorld();
  goods = await world.goods(1050, 1000);
});
afterAll(() => world.database.close());

const admin = () => world.context(ADMIN);
const merge = async (wish: MergeWish) => {
  const { plan } = must(await planVoucherMerge(admin(), wish));
  return { plan, ...must(await applyVoucherMerge(admin(), { ...wish, planHash: plan.hash })) };
};

/** Amy's code and Bob's look-alike of it, each with a discount of its own. */
async function rivals() {
  const n = world.serial();
  const [amy, bob] = [await world.affiliate(`amy-${n}`), await world.affiliate(`bob-${n}`)];
  const make = async (text: string, affiliateId: Id) =>
    world.voucher(text, { affiliateId, lookalikeReason: "old data" });
  const codes = { amys: `RIVAL${n}X0`, bobs: `RIVAL${n}XO` };
  const survivorId = await make(codes.amys, amy);
  const bobsId = await make(codes.bobs, bob);
  return { amy, bob, ...codes, bobsId, wish: { survivorId, retiredIds: [bobsId] } };
}

async function pay(...texts: string[]) {
  const cart = await world.cart([[goods, 2]]);
  for (const text of texts) must(await applyCode(world.context(), { ...cart, text }));
  const order = must(await world.place(cart));
  const attempt = await world.attempt(order.orderId);
  await world.tell(world.notice(attempt.tradeNumber, order.total));
  return order;
}

const commissions = (orderId: Id) =>
  world.rows<{ affiliate_id: Id; state: string; amount: Amount }>(
    sql`select affiliate_id, state, amount from commission where order_id = ${orderId} order by amount desc, id`,
  );
const setState = (orderId: Id, state: string) =>
  world.rows(
    sql`update commission set state = ${state} where order_id = ${orderId} and amount <> 0`,
  );
const sound = async () => expect(await brokenPromises(world)).toEqual([]);

/** Two affiliate codes in one order: today one replaces the other, so old data is written by hand. */
async function doubleClaim() {
  const { amy, bob, amys, bobsId, wish } = await rivals();
  const { orderId } = await pay(amys);
  const [own] = await commissions(orderId);
  await world.rows(sql`
    with first as (select * from conversion where order_id = ${orderId}),
    claimed as (
      insert into conversion (order_id, program_id, program_version, affiliate_id, basis, voucher_id, placed_at, explanation)
      select f.order_id, a.program_id, 1, a.id, 'CODE', ${bobsId}::uuid, f.placed_at, f.explanation
      from first f, affiliate a where a.id = ${bob} returning id),
    second as (
      insert into commission (conversion_id, order_id, affiliate_id, rule, base)
      select claimed.id, ${orderId}::uuid, ${bob}::uuid, c.rule, c.base from claimed, commission c where c.order_id = ${orderId}
      returning id),
    entry as (
      insert into commission_entry (commission_id, kind, amount, cause_type, cause_id)
      select id, 'ACCRUAL', ${own!.amount}, 'order', ${orderId}::uuid from second returning id),
    booked as (
      insert into journal_entry (kind, order_id, cause_type, cause_id)
      select 'COMMISSION', ${orderId}::uuid, 'commission_entry', id from entry returning id)
    insert into posting (journal_entry_id, account, currency, amount)
    select id, account, 'TWD', amount from booked,
      (values ('COMMISSION_COST', ${own!.amount}::bigint), ('COMMISSION_OWED', ${-own!.amount}::bigint)) as p (account, amount)`);
  return { amy, bob, wish, orderId, amount: own!.amount };
}

describe("commission that two codes claimed for one order", () => {
  it("is reversed by an entry; the survivor's owner's stays; undone it is back", async () => {
    const { amy, bob, wish, orderId, amount } = await doubleClaim();
    const { plan, mergeId } = await merge(wish);
    expect(plan.corrections).toMatchObject([
      { orderId, because: "DOUBLE_CLAIM", fromAffiliateId: bob, toAffiliateId: null, amount },
    ]);
    expect(await commissions(orderId)).toEqual([
      { affiliate_id: amy, state: "PENDING", amount },
      { affiliate_id: bob, state: "REVERSED", amount: 0 },
    ]);
    expect(
      await world.rows(sql`select e.kind, e.amount from commission_entry e join commission c on c.id = e.commission_id
                           where c.order_id = ${orderId} and c.affiliate_id = ${bob} order by e.kind`),
    ).toEqual([
      { kind: "ACCRUAL", amount },
      { kind: "MERGE_MOVE", amount: -amount },
    ]);
    await sound();
    must(await undoVoucherMerge(admin(), { mergeId }));
    expect((await commissions(orderId)).map((each) => each.amount)).toEqual([amount, amount]);
    await sound();
  });

  it("that was paid out is named and left", async () => {
    const { bob, wish, orderId, amount } = await doubleClaim();
    await world.rows(
      sql`update commission set state = 'PAID' where order_id = ${orderId} and affiliate_id = ${bob}`,
    );
    const { plan } = await merge(wish);
    expect(plan).toMatchObject({ corrections: [], leftPaid: { count: 1, amount } });
    expect((await commissions(orderId)).map((each) => each.amount)).toEqual([amount, amount]);
    await sound();
  });
});

describe("commission of another owner's code", () => {
  it("stays with whom it was earned by unless asked", async () => {
    const { bob, bobs, wish } = await rivals();
    const { orderId } = await pay(bobs);
    const { plan } = await merge(wish);
    expect(plan.corrections).toEqual([]);
    expect(await commissions(orderId)).toMatchObject([{ affiliate_id: bob, state: "PENDING" }]);
    await sound();
  });

  it("moves when asked: unpaid by a pair of entries, paid not at all, the sum unchanged", async () => {
    const { amy, bob, bobs, wish } = await rivals();
    const orders = [await pay(bobs), await pay(bobs), await pay(bobs)];
    await setState(orders[1]!.orderId, "APPROVED");
    await setState(orders[2]!.orderId, "PAID");
    const sum = () => world.count(sql`select sum(amount)::int as n from commission`);
    const before = await sum();
    const { plan } = await merge({ ...wish, commission: "MOVE_UNPAID" });
    expect(plan.corrections.map(({ because, toAffiliateId }) => [because, toAffiliateId])).toEqual([
      ["MOVED", amy],
      ["MOVED", amy],
    ]);
    expect(plan.leftPaid.count).toBe(1);
    const after = await Promise.all(orders.map(({ orderId }) => commissions(orderId)));
    expect(after.map(([first]) => [first!.affiliate_id, first!.state])).toEqual([
      [amy, "PENDING"],
      [amy, "APPROVED"],
      [bob, "PAID"],
    ]);
    expect(await sum()).toBe(before);
    await sound();
  });

  it("is lowered by a refund where it went, and comes back lower", async () => {
    const { amy, bob, bobs, wish } = await rivals();
    const { orderId } = await pay(bobs);
    const { mergeId } = await merge({ ...wish, commission: "MOVE_UNPAID" });
    const [moved] = await commissions(orderId);
    const { id: lineId } = await world.one<{ id: Id }>(
      sql`select id from order_line where order_id = ${orderId}`,
    );
    const lines = [{ lineId, quantity: 1 }];
    const refund = { orderId, lines, reason: "half", idempotencyKey: `half-${orderId}` };
    must(
      await refundOrder(world.context(SYSTEM), {
        ...refund,
        expectedAmount: 945,
        returnsStock: true,
        mode: "KEEP",
      }),
    );
    const half = moved!.amount / 2;
    expect(await commissions(orderId)).toEqual([
      { affiliate_id: amy, state: "PENDING", amount: half },
      { affiliate_id: bob, state: "REVERSED", amount: 0 },
    ]);
    await sound();
    expect(must(await undoVoucherMerge(admin(), { mergeId })).leftCommissions).toBe(0);
    expect(await commissions(orderId)).toEqual([
      { affiliate_id: bob, state: "PENDING", amount: half },
      { affiliate_id: amy, state: "REVERSED", amount: 0 },
    ]);
    await sound();
  });

  it("that was paid out since stays when the merge is undone", async () => {
    const { amy, bobs, wish } = await rivals();
    const { orderId } = await pay(bobs);
    const { mergeId } = await merge({ ...wish, commission: "MOVE_UNPAID" });
    await setState(orderId, "PAID");
    expect(must(await undoVoucherMerge(admin(), { mergeId })).leftCommissions).toBe(1);
    expect((await commissions(orderId))[0]).toMatchObject({ affiliate_id: amy, state: "PAID" });
    await sound();
  });
});
