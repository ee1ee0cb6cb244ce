import { afterAll, beforeAll, expect, test } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Discount, Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  type DiscountDraft,
  discountDriftReport,
  type DriftFilter,
  type DriftPlace,
  type OrderDrift,
  setDiscountStatus,
  updateDiscount,
} from "../../index.ts";
import { ADMIN, codesOf, must, NOON, openWorld, SYSTEM, type World } from "../../testing/world.ts";
import { countDrift } from "./drift-filter.ts";

let world: World;
const orders: Id[] = [];
let kept: Id;
let raised: Id;
let paused: Id;
const LATER = new Date(NOON.getTime() + 3_600_000);

beforeAll(async () => {
  world = await openWorld();
  const cup = await world.goods(500);
  kept = await world.automatic({
    level: "PRODUCT",
    config: { type: "PERCENTAGE", percentOff: "10" },
  });
  raised = await world.automatic({ config: { type: "FIXED_AMOUNT", amountOff: 50 } });
  for (let n = 0; n < 3; n++) orders.push((await world.ordered([[cup, 2]])).orderId);
  paused = await world.automatic({
    config: { type: "FIXED_AMOUNT", amountOff: 30 },
    priority: 200,
  });
  orders.push((await world.ordered([[cup, 2]])).orderId);
  await world.rows(sql`update discount set updated_at = ${NOON}`);
});
afterAll(() => world.database.close());

const report = async (filter: DriftFilter = {}, first = 100) =>
  must(await discountDriftReport(world.context(SYSTEM), { filter, first })).orders;
const last = () => report({ orderId: orders[3] }).then(([order]) => order!);

test("nothing changed: UNCHANGED, and no effect", async () => {
  expect(await last()).toMatchObject({
    discounts: [
      { discountId: kept, state: "UNCHANGED", changes: [] },
      { discountId: raised, state: "UNCHANGED" },
      { discountId: paused, state: "UNCHANGED" },
    ],
    effect: 0,
  });
  expect(await report({ changedOnly: true })).toEqual([]);
});

test("changed and switched off since: which fields, and what the order would cost today", async () => {
  const { rule, version } = await world.one<{ rule: Discount; version: number }>(
    sql`select rule, version from discount where id = ${raised}`,
  );
  const { id: _id, version: _version, status: _status, ...before } = rule;
  const next: DiscountDraft = { ...before, config: { type: "FIXED_AMOUNT", amountOff: 80 } };
  const admin = world.context(ADMIN, LATER);
  must(await updateDiscount(admin, { discountId: raised, expectedVersion: version, rule: next }));
  must(await setDiscountStatus(admin, { discountId: paused, status: "PAUSED" }));
  const order = await last();
  expect(order.discounts).toMatchObject([
    { state: "UNCHANGED" },
    {
      discountId: raised,
      state: "CHANGED",
      changes: [
        {
          field: "config",
          before: { type: "FIXED_AMOUNT", amountOff: 50 },
          after: { type: "FIXED_AMOUNT", amountOff: 80 },
        },
      ],
    },
    { discountId: paused, state: "DISABLED" },
  ]);
  // 30 dearer for the one, 30 cheaper for the other.
  expect(order.effect).toBe(0);
  expect((await report({ orderId: orders[0] }))[0]).toMatchObject({ effect: -30 });
  expect(order.names.get(raised)).toEqual({ "zh-TW": "折扣", en: "Discount" });
  expect(order.amounts.get(raised)).toBe(50);
});

test("pages go on behind a place, newest first, and find each order once", async () => {
  const seen: Id[] = [];
  let after: DriftPlace | null = null;
  for (let n = 0; n < 4; n++) {
    const page: { orders: readonly OrderDrift[]; hasMore: boolean } = must(
      await discountDriftReport(world.context(SYSTEM), { filter: {}, first: 1, after }),
    );
    seen.push(...page.orders.map(({ orderId }) => orderId));
    after = page.orders[0]!.place;
    expect(page.hasMore).toBe(n < 3);
  }
  expect([...seen].sort()).toEqual([...orders].sort());
});

test("filters, and their count", async () => {
  expect(await report({ discountId: paused })).toHaveLength(1);
  expect(await countDrift(world.context(SYSTEM), { discountId: kept })).toBe(4);
  expect(await report({ from: LATER })).toEqual([]);
  expect(await report({ changedOnly: true })).toHaveLength(4);
});

test("two queries, whatever the page holds", async () => {
  const one = await countQueries(world.database.orm, () => report({}, 1));
  const many = await countQueries(world.database.orm, () => report({}, 100));
  expect([one.count, many.count]).toEqual([2, 2]);
});

test("for the whole shop's admins", async () => {
  const asked = { filter: {}, first: 1 };
  const partner = world.context({ kind: "ADMIN", partnerId: world.partnerId });
  expect(codesOf(await discountDriftReport(partner, asked))).toEqual(["NOT_ALLOWED"]);
  expect(codesOf(await discountDriftReport(world.context(), asked))).toEqual(["NOT_ALLOWED"]);
});
