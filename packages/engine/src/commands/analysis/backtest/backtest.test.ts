import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { countQueries } from "@8521/database/testing";
import type { Discount, Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  backtestDiscount,
  type BacktestDiscountInput,
  type DiscountDraft,
  listBacktests,
  readBacktest,
  steerBacktest,
  workOnBacktest,
} from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

let world: World;
let usual: Id;
/** Paid orders of NT$1,000 less 10 %: two hours apart, 40 of them. */
const ORDERS = 40;
const FROM = new Date("2026-10-01T00:00:00+08:00");
const TO = new Date("2026-11-01T00:00:00+08:00");

beforeAll(async () => {
  world = await openWorld();
  const cup = await world.goods(500);
  usual = await world.automatic();
  const { orderId } = await world.ordered([[cup, 2]]);
  await world.rows(
    sql`insert into orders
        select (jsonb_populate_record(o, jsonb_build_object('id', uuidv7(), 'number', 'B-' || n, 'cart_id', null,
                  'state', 'PAID', 'placed_at', ${FROM}::timestamptz + n * interval '2 hours'))).*
        from orders o, generate_series(0, ${ORDERS - 1}) n where o.id = ${orderId}`,
  );
  await world.rows(
    sql`insert into order_snapshot select n.id, s.canonical, s.sha256, s.rule_set_hash, s.engine_version
        from orders n, order_snapshot s where s.order_id = ${orderId} and n.number like 'B-%'`,
  );
});
afterAll(() => world.database.close());
beforeEach(() => world.rows(sql`delete from backtest`));

const draft = (more: Partial<Discount> = {}): DiscountDraft => ({
  name: { "zh-TW": "草稿", en: "Draft" },
  partnerId: null,
  level: "CART",
  config: { type: "FIXED_AMOUNT", amountOff: 150 },
  currency: "TWD",
  priority: 10,
  canStack: false,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: true,
  availability: { kind: "EVERYONE" },
  refundMode: "KEEP",
  ...more,
});
const admin = () => world.context(ADMIN);
const begin = async (more: Partial<BacktestDiscountInput> = {}) =>
  must(await backtestDiscount(admin(), { rule: draft(), from: FROM, to: TO, ...more })).backtestId;
const work = (batchSize = 7, signal?: AbortSignal) =>
  workOnBacktest(world.context(SYSTEM), { batchSize, ...(signal ? { signal } : {}) });
const report = async (backtestId: Id) => must(await readBacktest(admin(), { backtestId })).backtest;
/** As if half a minute had gone by. */
const leaseEnds = () =>
  world.rows(sql`update backtest set held_until = now() - interval '1 second'`);

/** What every finished run must say. */
const WHOLE = {
  state: "DONE",
  ordersTotal: ORDERS,
  ordersDone: ORDERS,
  secondsLeft: 0,
  touched: ORDERS,
  discounted: ORDERS * 150,
  cost: ORDERS * 50,
  unreadable: 0,
};

describe("what it would have cost", () => {
  test("orders touched, discounts displaced, day by day in the shop's zone", async () => {
    const id = await begin();
    expect(await work()).toEqual({ backtestId: id, state: "DONE", orders: ORDERS });
    const found = await report(id);
    expect(found).toMatchObject(WHOLE);
    expect(found.displaced).toEqual([
      {
        discountId: usual,
        name: { "zh-TW": "折扣", en: "Discount" },
        orders: ORDERS,
        amount: ORDERS * 100,
      },
    ]);
    expect(found.days.map(({ day, orders }) => [day, orders])).toEqual([
      ["2026-10-01", 12],
      ["2026-10-02", 12],
      ["2026-10-03", 12],
      ["2026-10-04", 4],
    ]);
    expect(found.days.reduce((sum, { cost }) => sum + cost, 0)).toBe(found.cost);
  });

  test("a draft that is beaten touches nothing and costs nothing", async () => {
    const id = await begin({ rule: draft({ priority: 900 }) });
    await work();
    expect(await report(id)).toMatchObject({ touched: 0, cost: 0, displaced: [] });
  });

  test("an edited discount takes its own place", async () => {
    const rule = draft({ config: { type: "PERCENTAGE", percentOff: "20" } });
    const id = await begin({ rule, replaces: usual });
    await work();
    expect(await report(id)).toMatchObject({ touched: ORDERS, cost: ORDERS * 100, displaced: [] });
  });

  test("a total limit is over when it is over, across batches", async () => {
    const id = await begin({ rule: draft({ limits: { total: 10, perCustomer: null } }) });
    await work();
    expect(await report(id)).toMatchObject({ touched: 10, discounted: 1500 });
  });

  test("a code that nobody could enter yet is an upper bound, and says so", async () => {
    const id = await begin({ rule: draft({ automatic: false, availability: { kind: "CODE" } }) });
    await work();
    expect(await report(id)).toMatchObject({ assumesCode: true, touched: ORDERS });
  });

  test("the period is half open, and only paid orders count", async () => {
    const to = new Date(FROM.getTime() + 4 * 3_600_000);
    const id = await begin({ to });
    await work();
    expect(await report(id)).toMatchObject({ ordersTotal: 2, ordersDone: 2 });
  });
});

describe("a worker", () => {
  test("that is told to stop hands back after the batch in hand; another goes on", async () => {
    const id = await begin();
    const stop = new AbortController();
    stop.abort();
    expect(await work(7, stop.signal)).toMatchObject({ state: "QUEUED", orders: 0 });
    expect(await work()).toMatchObject({ state: "DONE", orders: ORDERS });
    expect(await report(id)).toMatchObject(WHOLE);
  });

  test("that is killed loses its batch at most; the next one counts none twice", async () => {
    const id = await begin();
    await killedAfterAFewBatches();
    const half = await report(id);
    expect(half).toMatchObject({ state: "RUNNING" });
    expect(half.ordersDone).toBeGreaterThan(0);
    expect(half.ordersDone).toBeLessThan(ORDERS);
    expect(half.touched).toBe(half.ordersDone);
    // Still held: nobody else touches it.
    expect(await work()).toBeNull();
    await leaseEnds();
    expect(await work()).toMatchObject({ state: "DONE", orders: ORDERS - half.ordersDone });
    const whole = await report(id);
    expect(whole).toMatchObject(WHOLE);
    expect(whole.days.reduce((sum, { orders }) => sum + orders, 0)).toBe(ORDERS);
  });

  test("whose work was taken over writes nothing more", async () => {
    const id = await begin();
    const slow = work(2);
    await leaseEnds();
    const [first, second] = await Promise.all([slow, work(3)]);
    expect([first?.state, second?.state]).toContain("DONE");
    expect(await report(id)).toMatchObject(WHOLE);
  });

  /** A process of its own that works on the backtest, one order a batch, killed with no chance to tidy up. */
  async function killedAfterAFewBatches(): Promise<void> {
    const script = new URL("../../testing/slow-backtest.ts", import.meta.url);
    const child = spawn(process.execPath, [script.pathname, world.database.url], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

describe("steering", () => {
  test("paused: nothing is counted; resumed: it goes on behind the last order", async () => {
    const id = await begin();
    must(await steerBacktest(admin(), { backtestId: id, move: "PAUSE" }));
    expect(await work()).toBeNull();
    must(await steerBacktest(admin(), { backtestId: id, move: "RESUME" }));
    const working = work(1);
    await untilOrders(id, 3);
    must(await steerBacktest(admin(), { backtestId: id, move: "PAUSE" }));
    expect(await working).toMatchObject({ state: "PAUSED" });
    const before = await report(id);
    expect(before.ordersDone).toBeLessThan(ORDERS);
    must(await steerBacktest(admin(), { backtestId: id, move: "RESUME" }));
    expect(await work()).toMatchObject({ state: "DONE", orders: ORDERS - before.ordersDone });
    expect(await report(id)).toMatchObject(WHOLE);
  });

  test("cancelled: an end, and no way back", async () => {
    const id = await begin();
    must(await steerBacktest(admin(), { backtestId: id, move: "CANCEL" }));
    expect(await work()).toBeNull();
    const again = await steerBacktest(admin(), { backtestId: id, move: "RESUME" });
    expect(codesOf(again)).toEqual(["STATUS_NOT_ALLOWED"]);
    expect((await report(id)).secondsLeft).toBe(0);
  });

  test("an order nobody could price is counted as such and stops nothing", async () => {
    const broken = '{"cart":{"lines":[]},"rules":{},"context":{},"pricing":{}}';
    await world.rows(
      sql`with o as (insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', uuidv7(), 'number', 'Z-1',
              'cart_id', null, 'placed_at', ${FROM}::timestamptz - interval '1 day'))).* from orders o where number = 'B-0' returning id)
          insert into order_snapshot select id, ${broken}, encode(sha256(${broken}::bytea), 'hex'), 'r', '1' from o`,
    );
    const id = await begin({
      from: new Date(FROM.getTime() - 86_400_000 * 2),
      to: new Date(FROM.getTime() - 1),
    });
    await work();
    expect(await report(id)).toMatchObject({
      state: "DONE",
      ordersDone: 1,
      unreadable: 1,
      touched: 0,
    });
  });

  async function untilOrders(id: Id, orders: number): Promise<void> {
    while ((await report(id)).ordersDone < orders) await new Promise((done) => setTimeout(done, 1));
  }
});

test("beginning puts the worker's task into the queue with the same transaction", async () => {
  const id = await begin();
  const jobs = await world.rows<{ key: string }>(
    sql`select key from graphile_worker.jobs where task_identifier = 'workOnBacktests' and key = ${`backtest:${id}`}`,
  );
  expect(jobs).toHaveLength(1);
});

test("a batch costs the same number of statements however large it is, reading a list one", async () => {
  await begin();
  const small = await countQueries(world.database.orm, () => work(ORDERS + 1));
  await begin();
  const smaller = await countQueries(world.database.orm, () => work(20));
  // Three batches (20, 20, none): two more reads, and the writes of the second.
  expect(smaller.count - small.count).toBeLessThanOrEqual(2 + 3 + 1);
  const listed = await countQueries(world.database.orm, () =>
    listBacktests(admin(), { first: 10 }),
  );
  expect(listed.count).toBe(1);
});

test("an admin of one partner sees and begins that partner's only", async () => {
  const id = await begin();
  const own = world.context({ kind: "ADMIN", partnerId: world.partnerId });
  expect(codesOf(await readBacktest(own, { backtestId: id }))).toEqual(["BACKTEST_NOT_FOUND"]);
  const input = { rule: draft(), from: FROM, to: TO };
  expect(codesOf(await backtestDiscount(own, input))).toEqual(["NOT_ALLOWED"]);
  const rule = draft({ partnerId: world.partnerId });
  const mine = must(await backtestDiscount(own, { ...input, rule })).backtestId;
  expect(codesOf(await readBacktest(own, { backtestId: mine }))).toEqual([]);
  expect(codesOf(await backtestDiscount(world.context(), input))).toEqual(["NOT_ALLOWED"]);
});

test("a period that ends before it begins, and a draft that makes no sense, are refused", async () => {
  const refused = await backtestDiscount(admin(), { rule: draft(), from: TO, to: FROM });
  expect(codesOf(refused)).toEqual(["PERIOD_INVALID"]);
  const rule = draft({ config: { type: "PERCENTAGE", percentOff: "120" } });
  const wrong = await backtestDiscount(admin(), { rule, from: FROM, to: TO });
  expect(codesOf(wrong)).toEqual(["DISCOUNT_INVALID"]);
});
