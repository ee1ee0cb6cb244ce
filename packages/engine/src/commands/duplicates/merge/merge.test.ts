import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  applyCode,
  applyVoucherMerge,
  cancelOrder,
  type CreateVoucherInput,
  findDuplicateVouchers,
  type MergeWish,
  planVoucherMerge,
  priceOpenCart,
  removeCode,
  setVoucherHot,
  setVoucherStatus,
  undoVoucherMerge,
} from "../../index.ts";
import {
  ADMIN,
  codesOf,
  must,
  openWorld,
  type Placing,
  SYSTEM,
  type World,
} from "../../testing/world.ts";
import { brokenPromises, countersOf } from "./promises.cases.ts";

let world: World;
let goods: Id;
let discountId: Id;
beforeAll(async () => {
  world = await openWorld(20);
  goods = await world.goods(1000, 10_000);
  discountId = await world.discount();
});
afterAll(() => world.database.close());

const admin = () => world.context(ADMIN);
const plan = async (wish: MergeWish) => must(await planVoucherMerge(admin(), wish)).plan;
const merge = async (wish: MergeWish) =>
  must(await applyVoucherMerge(admin(), { ...wish, planHash: (await plan(wish)).hash }));

/** Two codes that read alike, made with an override. */
async function pair(
  more: Partial<CreateVoucherInput> = {},
  ofRetired: Partial<CreateVoucherInput> = {},
) {
  const n = world.serial();
  const texts = { survivor: `PAIR${n}X0`, retired: `PAIR${n}XO` };
  const terms = { discountId, lookalikeReason: "old data", ...more };
  const survivorId = await world.voucher(texts.survivor, terms);
  const retired = await world.voucher(texts.retired, { ...terms, ...ofRetired });
  return { ...texts, survivorId, retiredId: retired, wish: { survivorId, retiredIds: [retired] } };
}

async function enter(code: string) {
  const cart = await world.cart([[goods, 1]]);
  must(await applyCode(world.context(), { ...cart, text: code }));
  return cart;
}
const hold = async (code: string, placing: Placing = {}) =>
  must(await world.place(await enter(code), placing));
async function pay(code: string, placing: Placing = {}) {
  const order = await hold(code, placing);
  const attempt = await world.attempt(order.orderId);
  await world.tell(world.notice(attempt.tradeNumber, order.total));
  return order;
}
const sound = async () => expect(await brokenPromises(world)).toEqual([]);

describe("the dry run", () => {
  it("says exactly what would move, and changes nothing", async () => {
    const { survivor, retired, survivorId, wish } = await pair();
    await pay(survivor);
    await pay(retired);
    await hold(retired);
    expect(await plan(wish)).toMatchObject({
      moves: { reserved: 1, redeemed: 1, ended: 0, assigned: 0, aliases: 0 },
      usedBefore: 1,
      usedAfter: 3,
      limitBefore: null,
      limitAfter: null,
      overrun: 0,
      conflicts: [],
      corrections: [],
      customersOverLimit: 0,
    });
    expect(await countersOf(world, survivorId)).toMatchObject({ status: "ACTIVE", used: 1 });
    await sound();
  });

  it.each<[string, Partial<CreateVoucherInput> | "DISCOUNT" | "OWNER" | "PAUSED", string[]]>([
    ["nothing", {}, []],
    ["another discount", "DISCOUNT", ["DIFFERENT_DISCOUNT"]],
    ["another owner", "OWNER", ["DIFFERENT_OWNER"]],
    ["another end", { endsAt: Date.UTC(2030, 1, 1) }, ["DIFFERENT_VALIDITY"]],
    ["another limit", { maxRedemptions: 5 }, ["DIFFERENT_LIMITS"]],
    ["other domains", { domains: ["example.com"] }, ["DIFFERENT_RESTRICTIONS"]],
    ["a survivor that is paused", "PAUSED", ["SURVIVOR_NOT_ACTIVE"]],
  ])("names what differs: %s", async (_name, difference, outcome) => {
    const other =
      difference === "DISCOUNT"
        ? { discountId: await world.discount() }
        : difference === "OWNER"
          ? { affiliateId: await world.affiliate(`other-${world.serial()}`) }
          : typeof difference === "string"
            ? {}
            : difference;
    const { wish, survivorId } = await pair({}, other);
    if (difference === "PAUSED") {
      must(await setVoucherStatus(admin(), { voucherId: survivorId, status: "PAUSED" }));
    }
    expect((await plan(wish)).conflicts.map(({ kind }) => kind)).toEqual(outcome);
  });

  it("refuses what can't be", async () => {
    const { wish, survivorId } = await pair();
    const codes = async (given: MergeWish, actor = ADMIN) =>
      codesOf(await planVoucherMerge(world.context(actor), given));
    expect(await codes({ survivorId, retiredIds: [] })).toEqual(["MERGE_CODES_INVALID"]);
    expect(await codes({ survivorId, retiredIds: [survivorId] })).toEqual(["MERGE_CODES_INVALID"]);
    expect(await codes({ survivorId, retiredIds: [world.partnerId] })).toEqual([
      "VOUCHER_NOT_FOUND",
    ]);
    expect(await codes(wish, { ...ADMIN, partnerId: world.partnerId })).toEqual(["NOT_ALLOWED"]);
    expect(await codes(wish, { kind: "GUEST" })).toEqual(["NOT_ALLOWED"]);
    const partners = await world.discount({ partnerId: world.partnerId });
    const foreign = await world.voucher(`FOREIGN${world.serial()}`, { discountId: partners });
    expect(await codes({ survivorId, retiredIds: [foreign] })).toEqual(["CODE_OF_OTHER_PARTNER"]);
  });
});

describe("a merge", () => {
  it("moves uses, keeps the alias working and says so, and leaves snapshots as they were", async () => {
    const { survivor, retired, survivorId, retiredId, wish } = await pair();
    const kept = await pay(retired);
    await pay(survivor);
    const cart = await enter(retired);
    const before = await world.one(
      sql`select sha256 from order_snapshot where order_id = ${kept.orderId}`,
    );

    expect(await merge(wish)).toMatchObject({ isNew: true, uses: 1, overrun: 0 });

    expect(await countersOf(world, survivorId)).toMatchObject({ status: "ACTIVE", used: 2 });
    expect(await countersOf(world, retiredId)).toMatchObject({
      status: "MERGED",
      used: 0,
      survivor: survivorId,
    });
    expect(
      await world.one(sql`select sha256 from order_snapshot where order_id = ${kept.orderId}`),
    ).toEqual(before);
    // A cart that held the code holds its survivor now, and can let it go.
    const seen = must(await priceOpenCart(world.context(), cart)).cart;
    expect(seen.codes).toMatchObject([
      { voucherId: survivorId, codeText: survivor, state: "APPLIED" },
    ]);
    must(await removeCode(world.context(), { ...cart, voucherId: survivorId }));
    // Entered anew it is said what it stands for.
    const entered = must(
      await applyCode(world.context(), { ...cart, text: retired.toLowerCase() }),
    );
    expect(entered).toMatchObject({
      alias: retired,
      code: { voucherId: survivorId, codeText: survivor },
    });
    must(await world.place(cart));
    expect(await countersOf(world, survivorId)).toMatchObject({ used: 3 });
    await sound();
  });

  it("twice changes nothing the second time", async () => {
    const { retired, wish } = await pair();
    await pay(retired);
    const { hash: planHash } = await plan(wish);
    const first = must(await applyVoucherMerge(admin(), { ...wish, planHash }));
    const rows = () =>
      world.rows(sql`select (select count(*) from voucher_merge_move) as moves,
      (select count(*) from audit_log) as acts, (select count(*) from outbox_event) as events`);
    const before = await rows();
    const second = must(await applyVoucherMerge(admin(), { ...wish, planHash }));
    expect(second).toEqual({ ...first, isNew: false, uses: 0 });
    expect(await rows()).toEqual(before);
    expect(codesOf(await planVoucherMerge(admin(), wish))).toEqual(["CODE_MERGED"]);
    const found = must(await findDuplicateVouchers(admin(), { kind: "LOOKALIKE", limit: 100 }));
    expect(found.groups.flatMap(({ codes }) => codes.map((code) => code.voucherId))).not.toContain(
      wish.survivorId,
    );
  });

  it("is what was approved: a use more moves along, a changed term refuses", async () => {
    const { retired, retiredId, wish } = await pair();
    const { hash: planHash } = await plan(wish);
    await pay(retired);
    must(await setVoucherStatus(admin(), { voucherId: retiredId, status: "PAUSED" }));
    expect(codesOf(await applyVoucherMerge(admin(), { ...wish, planHash }))).toEqual([
      "MERGE_CHANGED",
    ]);
    must(await setVoucherStatus(admin(), { voucherId: retiredId, status: "ACTIVE" }));
    expect(must(await applyVoucherMerge(admin(), { ...wish, planHash })).uses).toBe(1);
  });

  it.each([
    ["KEEP", { limit: 3, used: 4, overrun: 1 }],
    ["SUM", { limit: 5, used: 4, overrun: 0 }],
  ] as const)(
    "limits, %s: what is too much stands beside, nothing is refused",
    async (limits, after) => {
      const { survivor, retired, survivorId, wish } = await pair(
        { maxRedemptions: 3 },
        { maxRedemptions: 2 },
      );
      for (const code of [survivor, survivor, retired, retired]) await pay(code);
      const { overrun, usedAfter, limitAfter } = await plan({ ...wish, limits });
      expect({ limit: limitAfter, used: usedAfter, overrun }).toEqual(after);
      await merge({ ...wish, limits });
      expect(await countersOf(world, survivorId)).toMatchObject(after);
      const alerts = await world.count(
        sql`select count(*)::int as n from alert where kind = 'voucher.merge_overrun' and data ->> 'voucherId' = ${survivorId}`,
      );
      expect(alerts).toBe(after.overrun);
      await sound();
    },
  );

  it("joins what each customer has used, by every identity, each order once", async () => {
    const limits = { maxRedemptionsPerCustomer: 1 };
    const { survivor, retired, survivorId, wish } = await pair(limits, {
      maxRedemptionsPerCustomer: null,
    });
    const same = { email: `both${world.serial()}@example.com` };
    await pay(survivor, same);
    await pay(retired, same);
    const once = { email: `once${world.serial()}@example.com` };
    await pay(retired, once);
    expect((await plan(wish)).customersOverLimit).toBe(1);
    await merge(wish);
    await sound();
    // Whoever used the retired code only has used the survivor.
    const again = await world.place(await enter(retired), { ...once, seenTotal: 960 });
    expect(codesOf(again)[0]).toBe("CUSTOMER_LIMIT_REACHED");
    expect(await countersOf(world, survivorId)).toMatchObject({ used: 3, overrun: 0 });
  });

  it("an order that holds an alias is given back to the survivor, a late end and all", async () => {
    const { retired, survivorId, wish } = await pair({ maxRedemptions: 2 });
    const { orderId } = await hold(retired);
    await merge(wish);
    expect(await countersOf(world, survivorId)).toMatchObject({ used: 1 });
    must(await cancelOrder(world.context(SYSTEM), { orderId, reason: "test" }));
    expect(await countersOf(world, survivorId)).toMatchObject({ used: 0 });
    await sound();
  });

  it("gives the survivor to whoever was given a retired code, once", async () => {
    const [one, both] = [await world.member(), await world.member()];
    const { retiredId, survivorId, wish } = await pair(
      { assignedCustomerIds: [both.id] },
      { assignedCustomerIds: [both.id, one.id] },
    );
    const given = async (id: Id) =>
      world.count(sql`select count(*)::int as n from voucher_assignment where voucher_id = ${id}`);
    const { mergeId } = await merge(wish);
    expect([await given(survivorId), await given(retiredId)]).toEqual([2, 0]);
    must(await undoVoucherMerge(admin(), { mergeId }));
    expect([await given(survivorId), await given(retiredId)]).toEqual([1, 2]);
  });

  it("flattens chains: an alias of an alias is an alias", async () => {
    const first = await pair();
    const second = await pair();
    await pay(first.retired);
    await merge(first.wish);
    const wish = {
      survivorId: second.survivorId,
      retiredIds: [first.survivorId, second.retiredId],
    };
    const later = await merge(wish);
    expect(await countersOf(world, first.retiredId)).toMatchObject({ survivor: second.survivorId });
    const cart = await world.cart([[goods, 1]]);
    const entered = must(await applyCode(world.context(), { ...cart, text: first.retired }));
    expect(entered.code.voucherId).toBe(second.survivorId);
    await sound();
    must(await undoVoucherMerge(admin(), { mergeId: later.mergeId }));
    expect(await countersOf(world, first.retiredId)).toMatchObject({ survivor: first.survivorId });
    await sound();
  });
});

describe("a hot code", () => {
  it("gathers its slots for the merge, hands out what is left, and so when it is undone", async () => {
    const { survivor, retired, survivorId, retiredId, wish } = await pair(
      { maxRedemptions: 50 },
      { maxRedemptions: 40 },
    );
    for (const voucherId of [survivorId, retiredId]) {
      must(await setVoucherHot(admin(), { voucherId, isHot: true }));
    }
    for (const code of [survivor, retired, retired]) await pay(code);
    const slots = (id: Id) =>
      world.count(
        sql`select coalesce(sum(remaining), 0)::int as n from use_slot where subject_id = ${id}`,
      );
    const { mergeId } = await merge({ ...wish, limits: "SUM" });
    expect([await slots(survivorId), await slots(retiredId)]).toEqual([87, 0]);
    await pay(retired);
    await sound();
    must(await undoVoucherMerge(admin(), { mergeId }));
    expect([await slots(survivorId), await slots(retiredId)]).toEqual([48, 38]);
    await sound();
  });
});

describe("undone", () => {
  it("everything is where it was, but for uses that came by the alias since", async () => {
    const { survivor, retired, survivorId, retiredId, wish } = await pair(
      { maxRedemptions: 3, maxRedemptionsPerCustomer: 2 },
      { maxRedemptions: 4, maxRedemptionsPerCustomer: 1 },
    );
    const same = { email: `again${world.serial()}@example.com` };
    await pay(survivor, same);
    for (let n = 0; n < 3; n++) await pay(retired, n === 0 ? same : {});
    const before = [await countersOf(world, survivorId), await countersOf(world, retiredId)];
    const claims = () =>
      world.rows(sql`select subject_id, identity_kind, identity_hash, used from redemption_claim
                     where subject_id in (${survivorId}, ${retiredId}) and used > 0 order by 1, 2, 3`);
    const claimsBefore = await claims();

    const { mergeId } = await merge({ ...wish, limits: "SUM" });
    expect(await countersOf(world, survivorId)).toMatchObject({ limit: 7, used: 4 });
    await sound();
    expect(must(await undoVoucherMerge(admin(), { mergeId }))).toMatchObject({
      isNew: true,
      uses: 3,
    });
    expect([await countersOf(world, survivorId), await countersOf(world, retiredId)]).toEqual(
      before,
    );
    expect(await claims()).toEqual(claimsBefore);
    await sound();

    // Again, with a use in between.
    const again = await merge({ ...wish, limits: "SUM" });
    expect(again.mergeId).not.toBe(mergeId);
    await pay(retired);
    must(await undoVoucherMerge(admin(), { mergeId: again.mergeId }));
    expect(await countersOf(world, survivorId)).toMatchObject({ used: 2, limit: 3 });
    expect(await countersOf(world, retiredId)).toMatchObject({ used: 3, status: "ACTIVE" });
    await sound();
  });

  it("twice changes nothing; a buried survivor is freed first; nobody's merge is not found", async () => {
    const first = await pair();
    const { mergeId } = await merge(first.wish);
    const second = await pair();
    const over = await merge({ survivorId: second.survivorId, retiredIds: [first.survivorId] });
    expect(codesOf(await undoVoucherMerge(admin(), { mergeId }))).toEqual(["MERGE_BURIED"]);
    must(await undoVoucherMerge(admin(), { mergeId: over.mergeId }));
    expect(must(await undoVoucherMerge(admin(), { mergeId })).isNew).toBe(true);
    expect(must(await undoVoucherMerge(admin(), { mergeId })).isNew).toBe(false);
    expect(codesOf(await undoVoucherMerge(admin(), { mergeId: first.survivorId }))).toEqual([
      "MERGE_NOT_FOUND",
    ]);
    expect(codesOf(await undoVoucherMerge(world.context(), { mergeId }))).toEqual(["NOT_ALLOWED"]);
  });
});
