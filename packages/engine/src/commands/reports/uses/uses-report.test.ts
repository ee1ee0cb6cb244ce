/** A world small enough to add up by hand: six uses over New Year's two months, one partner's discount among them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  applyCode,
  type Actor,
  type UsesFigures,
  type UsesGroup,
  usesReport,
  type UsesReport,
} from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

let world: World;
let cup: Id;
let tent: Id;
let mina: Id;
let minaCode: Id;
let houseCode: Id;
let partnerDiscount: Id;
let minaUser: Id;
const JANUARY = { from: "2026-01-01", to: "2026-01-31" };
const FEBRUARY = { from: "2026-02-01", to: "2026-02-28" };

async function bought(at: string, lines: [Id, number][], code: string | null, email: string) {
  world.now = new Date(at);
  const cart = await world.cart(lines);
  if (code) must(await applyCode(world.context(), { ...cart, text: code }));
  const order = must(await world.place(cart, { email, phone: `09${email.slice(1, 9)}` }));
  const { tradeNumber } = await world.attempt(order.orderId);
  await world.tell(world.notice(tradeNumber, order.total, { paidAt: Date.parse(at) }));
  return order.orderId;
}

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(1000);
  tent = await world.goods(2000, 100, { partnerId: world.otherPartnerId });
  const user = await world.member("mina@example.com");
  minaUser = user.userId;
  mina = await world.affiliate("mina", { userId: minaUser });
  const tenPercent = await world.discount();
  minaCode = await world.voucher("MINA10", { affiliateId: mina, discountId: tenPercent });
  houseCode = await world.voucher("HOUSE10", { discountId: tenPercent });
  partnerDiscount = await world.automatic({
    partnerId: world.otherPartnerId,
    level: "PRODUCT",
    config: { type: "FIXED_AMOUNT", amountOff: 200 },
  });
  // 1000 − 100 + 100 delivery = 1000 each.
  await bought("2026-01-05T02:00:00Z", [[cup, 1]], "MINA10", "a10000001@example.com");
  await bought("2026-01-05T03:00:00Z", [[cup, 1]], "MINA10", "a10000001@example.com");
  await bought("2026-01-20T03:00:00Z", [[cup, 2]], "HOUSE10", "a10000002@example.com");
  // 31 January 16:29:59Z is the last second but one of January's day in Taipei plus half an hour: 1 February, 00:30.
  await bought("2026-01-31T16:30:00Z", [[cup, 1]], "MINA10", "a10000003@example.com");
  // Taipei's 31 January ends at 16:00Z.
  await bought("2026-01-31T15:59:00Z", [[cup, 1]], "HOUSE10", "a10000004@example.com");
  // Two sellers in one cart: 1000 + (2000 − 200), then 10 % of 2800, then delivery: 2520 + 100.
  await bought(
    "2026-02-10T03:00:00Z",
    [
      [cup, 1],
      [tent, 1],
    ],
    "MINA10",
    "a10000005@example.com",
  );
  await bought("2026-02-11T03:00:00Z", [[cup, 1]], null, "a10000006@example.com");
});
afterAll(() => world.database.close());

const ask = async (period: typeof JANUARY, by: UsesGroup, actor: Actor = SYSTEM, more = {}) =>
  must(await usesReport(world.context(actor), { period, by, ...more }));
const short = (one: UsesFigures | null) =>
  one && [one.uses, one.orders, one.discountGiven, one.revenue, one.newCustomerOrders];
const table = (report: UsesReport) =>
  report.rows.filter(({ now }) => now.uses > 0).map(({ key, now }) => [key, ...short(now)!]);

describe("figures of the whole house, by hand", () => {
  it("January, and December before it", async () => {
    const report = await ask(JANUARY, "DAY");
    expect(short(report.total)).toEqual([4, 4, 500, 4900, 3]);
    expect(short(report.totalBefore)).toEqual([0, 0, 0, 0, 0]);
    expect(report.rows).toHaveLength(31);
    expect(table(report)).toEqual([
      ["2026-01-05", 2, 2, 200, 2000, 1],
      ["2026-01-20", 1, 1, 200, 1900, 1],
      ["2026-01-31", 1, 1, 100, 1000, 1],
    ]);
  });
  it("half past midnight in Taipei is the new month, whatever the clock in London says", async () => {
    const report = await ask(FEBRUARY, "DAY");
    expect(table(report)[0]).toEqual(["2026-02-01", 1, 1, 100, 1000, 1]);
    // One order with two discounts is two uses and one order.
    expect(short(report.total)).toEqual([3, 2, 580, 3620, 2]);
    // 28 days before: 4 January to 31 January.
    expect(short(report.totalBefore)).toEqual([4, 4, 500, 4900, 3]);
  });
  it("by week and by month, beside the piece in the same place before", async () => {
    const weeks = await ask(FEBRUARY, "WEEK");
    expect(weeks.rows.map(({ key, now, before }) => [key, now.uses, before?.uses])).toEqual([
      ["2026-02-01", 1, 0],
      ["2026-02-02", 0, 2],
      ["2026-02-09", 2, 0],
      ["2026-02-16", 0, 1],
      ["2026-02-23", 0, 1],
    ]);
    const months = await ask({ from: "2026-01-01", to: "2026-02-28" }, "MONTH");
    expect(months.rows.map(({ key, now }) => [key, now.uses, now.discountGiven])).toEqual([
      ["2026-01-01", 4, 500],
      ["2026-02-01", 3, 580],
    ]);
  });
  it.each<UsesGroup>(["VOUCHER", "AFFILIATE", "DISCOUNT", "BATCH", "CHANNEL"])(
    "by %s: the rows add up to the whole",
    async (by) => {
      const report = await ask(FEBRUARY, by);
      const sum = report.rows.reduce((all, { now }) => all + now.discountGiven, 0);
      expect(sum).toBe(report.total.discountGiven);
      expect(report.rowCount).toBe(report.rows.length);
    },
  );
  it("by voucher, each against itself in the period before", async () => {
    const report = await ask(FEBRUARY, "VOUCHER");
    expect(report.rows.map(({ key, now, before }) => [key, short(now), short(before)])).toEqual([
      [minaCode, [2, 2, 380, 3620, 2], [2, 2, 200, 2000, 1]],
      [null, [1, 1, 200, 2620, 1], [0, 0, 0, 0, 0]],
    ]);
    expect(table(await ask(JANUARY, "VOUCHER"))).toEqual([
      [houseCode, 2, 2, 300, 2900, 2],
      [minaCode, 2, 2, 200, 2000, 1],
    ]);
  });
  it("narrowed down, and cut to the first rows", async () => {
    expect(
      short((await ask(FEBRUARY, "DAY", SYSTEM, { filter: { codesOnly: true } })).total),
    ).toEqual([2, 2, 380, 3620, 2]);
    const channel = await ask(JANUARY, "CHANNEL", SYSTEM, { filter: { affiliateId: mina } });
    expect(table(channel)).toEqual([["WEB", 2, 2, 200, 2000, 1]]);
    const first = await ask(JANUARY, "VOUCHER", SYSTEM, { first: 1 });
    expect([first.rows.length, first.rowCount]).toEqual([1, 2]);
  });
});

describe("whose figures", () => {
  it("an admin of one partner: its own discounts, and the revenue of its own items", async () => {
    const partner: Actor = { ...ADMIN, partnerId: world.otherPartnerId };
    const report = await ask(FEBRUARY, "DISCOUNT", partner);
    // Of its 1800 the order's code took 10 %.
    expect(table(report)).toEqual([[partnerDiscount, 1, 1, 200, 1620, 1]]);
    const other: Actor = { ...ADMIN, partnerId: world.partnerId };
    expect(short((await ask(FEBRUARY, "DAY", other)).total)).toEqual([0, 0, 0, 0, 0]);
  });
  it("an affiliate: uses credited to their own codes", async () => {
    const report = await ask(FEBRUARY, "VOUCHER", { kind: "AFFILIATE", id: minaUser });
    expect(table(report)).toEqual([[minaCode, 2, 2, 380, 3620, 2]]);
  });
  it("nobody else, and no impossible period", async () => {
    const period = FEBRUARY;
    const guest = await usesReport(world.context(), { period, by: "DAY" });
    const stranger = { kind: "AFFILIATE", id: ADMIN.id } as const;
    expect(codesOf(guest)).toEqual(["NOT_ALLOWED"]);
    expect(codesOf(await usesReport(world.context(stranger), { period, by: "DAY" }))).toEqual([
      "NOT_ALLOWED",
    ]);
    const never = { period: { from: "2026-02-30", to: "2026-02-31" }, by: "DAY" } as const;
    expect(codesOf(await usesReport(world.context(SYSTEM), never))).toEqual(["PERIOD_INVALID"]);
  });
});

it("asks the database once, however many rows", async () => {
  for (const by of ["DAY", "VOUCHER", "AFFILIATE"] as const) {
    const { queries } = await countQueries(world.database.orm, () => ask(JANUARY, by));
    expect(queries).toHaveLength(1);
  }
});

it("money that goes back leaves the revenue, and a use that was given back leaves the report", async () => {
  const { order_id: orderId } = await world.one<{ order_id: Id }>(
    sql`select order_id from redemption where voucher_id = ${minaCode} order by redeemed_at limit 1`,
  );
  await world.rows(sql`update orders set refunded_total = 300 where id = ${orderId}`);
  expect(short((await ask(JANUARY, "DAY")).total)).toEqual([4, 4, 500, 4600, 3]);
  await world.rows(sql`update redemption set state = 'RESTORED' where order_id = ${orderId}`);
  expect(short((await ask(JANUARY, "DAY")).total)).toEqual([3, 3, 400, 3900, 2]);
});
