import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { compileRuleSet, freeze, readPricingInput, type Discount } from "@8521/engine";
import {
  backtestDiscount,
  openShop,
  readBacktest,
  shopSettings,
  type OpenShop,
} from "@8521/engine/commands";
import { ecpayFromEnvironment } from "@8521/ecpay";
import { startSchedule } from "../schedule.ts";
import type { Work } from "../work.ts";
import { replayOrders } from "./replay-orders.ts";
import { workOnBacktests } from "./work-on-backtests.ts";

let database: TestDatabase;
let shop: OpenShop;
let work: Work;
const said: { event: string; facts: unknown }[] = [];
const NOW = new Date("2026-11-21T12:00:00+08:00");
const ORDERS = 30;

beforeAll(async () => {
  database = await createTestDatabase();
  const ecpay = ecpayFromEnvironment({});
  const { merchantId, amountLimits } = ecpay;
  shop = await openShop(database.url, shopSettings({}, { merchantId, amountLimits }));
  const log = (event: string, facts?: unknown) => void said.push({ event, facts });
  work = { shop, ecpay, shopUrl: "http://localhost", log, now: () => NOW };
  await pastOrders();
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

/** Paid orders of NT$1,000, one an hour, each with its snapshot. */
async function pastOrders(): Promise<void> {
  const read = readPricingInput({
    cart: { lines: [{ id: "l", unitPrice: 1000 }] },
    discounts: [],
    context: { now: NOW.getTime() },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { cart, ruleSet, context } = read.input;
  const { frozen } = freeze({ cart, context, rules: compileRuleSet(ruleSet) });
  await run(
    `insert into orders (id, number, access_token_hash, state, currency, contact_name, email, email_key, phone, phone_key,
                         subtotal, discount_total, shipping_total, tax_total, total, payment_method, placed_at)
     select uuidv7(), 'W-' || n, '\\x00', 'PAID', 'TWD', 'n', 'e', 'e', 'p', 'p', 1000, 0, 0, 48, 1000, 'ATM',
            ?::timestamptz - n * interval '1 hour' from generate_series(1, ?) n`,
    [NOW, ORDERS],
  );
  await run(
    `insert into order_snapshot (order_id, canonical, sha256, rule_set_hash, engine_version)
     select id, ?, ?, 'r', '1' from orders`,
    [frozen.json, frozen.sha256],
  );
}

const run = <T>(text: string, values: unknown[] = []) =>
  database.orm.em.fork().execute<T[]>(text, values);
const admin = () => shop.context({ kind: "ADMIN" }, NOW);

async function begin(): Promise<string> {
  const { id: _id, version: _version, status: _status, ...rule } = tenPercent;
  const from = new Date(NOW.getTime() - 10 * 86_400_000);
  const begun = await backtestDiscount(admin(), { rule, from, to: NOW });
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  return begun.backtestId;
}

async function report(backtestId: string) {
  const read = await readBacktest(admin(), { backtestId });
  if (!read.ok) throw new Error("no backtest");
  return read.backtest;
}

const tenPercent: Discount = {
  id: "draft",
  version: 1,
  status: "DRAFT",
  name: { "zh-TW": "九折", en: "10 % off" },
  partnerId: null,
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" },
  currency: "TWD",
  priority: 100,
  canStack: true,
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
};

test("a backtest that was begun is done by the queue, without waiting for the minute", async () => {
  const id = await begin();
  const schedule = await startSchedule(work, database.url);
  try {
    await expect
      .poll(() => report(id).then(({ state }) => state), { timeout: 10_000 })
      .toBe("DONE");
  } finally {
    await schedule.stop();
  }
  expect(await report(id)).toMatchObject({
    ordersDone: ORDERS,
    touched: ORDERS,
    cost: ORDERS * 100,
  });
  expect(said.map(({ event }) => event)).toContain("backtest worked on");
});

test("one that a killed worker held is gone on with once half a minute has passed", async () => {
  const id = await begin();
  await run(
    "update backtest set state = 'RUNNING', holder = uuidv7(), held_until = now() + interval '1 minute' where id = ?",
    [id],
  );
  await workOnBacktests(work);
  expect((await report(id)).state).toBe("RUNNING");
  await run("update backtest set held_until = now() - interval '1 second' where id = ?", [id]);
  await workOnBacktests(work);
  expect(await report(id)).toMatchObject({ state: "DONE", ordersDone: ORDERS });
});

test("every new order is replayed once, old ones in rotation; nothing is broken", async () => {
  await replayOrders(work);
  await replayOrders(work);
  const replays = said.filter(({ event }) => event === "snapshots replayed");
  expect(replays.map(({ facts }) => facts)).toEqual([
    { new: ORDERS, old: ORDERS, broken: 0 },
    { new: 0, old: ORDERS, broken: 0 },
  ]);
  expect(await run("select count(*)::int as n from order_replay where outcome = 'SAME'")).toEqual([
    { n: ORDERS },
  ]);
});
