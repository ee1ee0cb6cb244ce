import { afterAll, beforeAll, expect, test } from "vitest";
import { createOrm, type Orm } from "@8521/database";
import type { Discount, Id, Range } from "../../pricing/model.ts";
import {
  backtestDiscount,
  createCatalog,
  createRange,
  type DiscountDraft,
  discountDriftReport,
  priceOpenCart,
  type RangeDraft,
  readBacktest,
  replayOrder,
  rulesInForce,
  simulate,
  updateCatalog,
  updateRange,
  workOnBacktest,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, must, NOON, openWorld, SYSTEM, type World } from "../testing/world.ts";

/** A catalog of both goods less the second: a range with an exclusion, used by one discount. */
let world: World;
let other: Orm;
let variants: Id[];
let products: Id[];
let catalogId: Id;
let rangeId: Id;
let discountId: Id;
let orderId: Id;
const LATER = new Date(NOON.getTime() + 3_600_000);
const name = { "zh-TW": "選物", en: "Picks" };

beforeAll(async () => {
  world = await openWorld();
  other = await createOrm(world.database.url, { poolSize: 1 });
  variants = [await world.goods(500), await world.goods(300), await world.goods(200)];
  products = await Promise.all(variants.map(productOf));
  const { partnerId } = world;
  const productIds = products.slice(0, 2);
  catalogId = must(await createCatalog(admin(), { partnerId, name, productIds })).catalogId;
  rangeId = must(await createRange(admin(), { range: draft() })).rangeId;
  discountId = await world.automatic({
    level: "PRODUCT",
    config: { type: "PERCENTAGE", percentOff: "10" },
    scope: { include: { ranges: [rangeId] } },
  });
  orderId = (await world.ordered(variants.map((variant) => [variant, 1]))).orderId;
});
afterAll(async () => {
  await other.close(true);
  await world.database.close();
});

const productOf = (variantId: Id) =>
  world
    .one<{ id: Id }>(sql`select product_id as id from variant where id = ${variantId}`)
    .then(({ id }) => id);
const admin = (now = world.now) => world.context(ADMIN, now);
const draft = (more: Partial<Range> = {}): RangeDraft => ({
  name,
  partnerId: null,
  include: { catalogs: [catalogId] },
  exclude: { products: [products[1]!] },
  ...more,
});
const totals = async () => {
  const cart = await world.cart(variants.map((variant) => [variant, 1]));
  const { pricing } = must(await priceOpenCart(world.context(), cart)).cart;
  return pricing.lines.map(({ total }) => total);
};

test("a cart is priced by the range: in the catalog and not excluded", async () => {
  expect(await totals()).toEqual([450, 300, 200]);
});

test("a changed range is a changed rule set, in every process; the order keeps what it had", async () => {
  const rulesThere = () => rulesInForce({ ...admin(), em: other.em.fork() });
  const before = await rulesThere();
  const change = { rangeId, expectedVersion: 1, range: draft({ exclude: {} }) };
  must(await updateRange(admin(LATER), change));
  expect(await totals()).toEqual([450, 270, 200]);
  const after = await rulesThere();
  expect(after.generation).not.toBe(before.generation);
  expect(after.compiled.hash).not.toBe(before.compiled.hash);
  expect(after.compiled.ranges.get(rangeId)).not.toHaveProperty("exclude");
  const { replayed } = must(await replayOrder(world.context(SYSTEM), { orderId }));
  expect(replayed.outcome).toBe("SAME");
});

test("drift tells what the range was and is, and what it would cost", async () => {
  const input = { filter: { changedOnly: true }, first: 10 };
  const { orders } = must(await discountDriftReport(admin(LATER), input));
  expect(orders).toMatchObject([
    {
      orderId,
      effect: -30,
      discounts: [
        {
          discountId,
          state: "CHANGED",
          changes: [
            {
              field: `range:${rangeId}`,
              before: { include: { catalogs: [catalogId] }, exclude: { products: [products[1]] } },
              after: { include: { catalogs: [catalogId] } },
            },
          ],
        },
      ],
    },
  ]);
});

test("products that leave the catalog later change neither the order nor its drift", async () => {
  const change = { catalogId, expectedVersion: 1, name, take: products };
  must(await updateCatalog(admin(LATER), change));
  expect(await totals()).toEqual([500, 300, 200]);
  const { replayed } = must(await replayOrder(world.context(SYSTEM), { orderId }));
  expect(replayed.outcome).toBe("SAME");
  const input = { filter: { orderId }, first: 1 };
  const { orders } = must(await discountDriftReport(admin(), input));
  expect(orders[0]!.effect).toBe(-30);
  must(await updateCatalog(admin(), { ...change, expectedVersion: 2, take: [], add: products }));
});

const rule = (more: Partial<Discount>): DiscountDraft => ({
  name,
  partnerId: null,
  level: "PRODUCT",
  config: { type: "PERCENTAGE", percentOff: "50" },
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

test("a draft may name a range that no live discount names", async () => {
  const range = draft({ include: { products: [products[2]!] }, exclude: {} });
  const fresh = must(await createRange(admin(), { range })).rangeId;
  const scope = { include: { ranges: [fresh] } };
  const document = { cart: { lines: variants.map((variantId) => ({ variantId, quantity: 1 })) } };
  const asked = await simulate(admin(), { document, draft: { rule: rule({ scope }) } });
  expect(must(asked).pricing.lines.map(({ total }) => total)).toEqual([500, 300, 100]);
  const foreign = rule({ scope, partnerId: world.partnerId });
  const theirs = must(
    await createRange(admin(), {
      range: { ...range, include: {}, partnerId: world.otherPartnerId },
    }),
  ).rangeId;
  const wrong = { ...foreign, scope: { include: { ranges: [theirs] } } };
  expect(await simulate(admin(), { document, draft: { rule: wrong } })).toMatchObject({
    problems: [{ code: "DISCOUNT_INVALID" }],
  });
});

test("a backtest uses the range as it is today, beside what the order froze", async () => {
  await world.rows(sql`update orders set state = 'PAID' where id = ${orderId}`);
  const input = {
    rule: rule({ scope: { include: { ranges: [rangeId] } } }),
    from: new Date(NOON.getTime() - 1_000),
    to: LATER,
  };
  const { backtestId } = must(await backtestDiscount(admin(), input));
  await workOnBacktest(world.context(SYSTEM), {});
  const { backtest } = must(await readBacktest(admin(), { backtestId }));
  // Half of 500 and of 300 instead of a tenth of 500: the frozen rule still leaves the second out.
  expect(backtest).toMatchObject({ state: "DONE", touched: 1, discounted: 400, cost: 350 });
});
