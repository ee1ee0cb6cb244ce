import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CatalogProduct,
  Commission,
  CourseGrant,
  Discount,
  DiscountRange,
  Order,
  Range,
  RangeMember,
  Voucher,
} from "@8521/database";
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { ecpayFromEnvironment } from "@8521/ecpay";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";
import { verifyPassword } from "@better-auth/utils/password";
import { demoSignIns } from "./index.ts";
import { playWorld, type PlayedWorld } from "./play-world.ts";

const now = new Date("2026-11-20T12:00:00Z");
let database: TestDatabase;
let shop: OpenShop;
let made: PlayedWorld | null;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await openShop(database.url, shopSettings({}, ecpayFromEnvironment({})));
  made = await playWorld(shop, { now, orders: 40 });
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

const em = () => database.orm.em.fork();

test("a dozen discounts and their codes, of every kind that a shopper may meet", async () => {
  expect(made?.discounts).toBeGreaterThanOrEqual(12);
  const vouchers = await em().find(Voucher, {});
  const words = vouchers.map(({ publicCode }) => publicCode);
  expect(words).toEqual(
    expect.arrayContaining([
      "MINA10",
      "SAVE100",
      "FLASH300",
      "SUMMER20",
      "NEWYEAR12",
      "COURSE300",
      "FREESHIP",
    ]),
  );
  expect(vouchers.find(({ publicCode }) => publicCode === "FLASH300")?.maxRedemptions).toBe(10);
  // A private code is nowhere in clear.
  expect(vouchers.filter(({ isPublic }) => !isPublic).map(({ publicCode }) => publicCode)).toEqual([
    null,
    null,
  ]);
  expect(new Set((await em().find(Discount, {})).map(({ level }) => level))).toEqual(
    new Set(["PRODUCT", "CART", "SHIPPING"]),
  );
});

test("a range of a catalog less one product, used by a discount", async () => {
  const [range] = await em().find(Range, {});
  expect(await em().find(DiscountRange, {})).toMatchObject([{ rangeId: range?.id }]);
  const members = await em().find(
    RangeMember,
    { rangeId: range!.id },
    { orderBy: { side: "asc" } },
  );
  expect(members.map(({ side }) => side)).toEqual(["EXCLUDE", "INCLUDE"]);
  expect(await em().count(CatalogProduct, { catalogId: members[1]!.catalogId! })).toBe(6);
});

test("orders of many states, all in the past", async () => {
  const orders = await em().find(Order, {});
  expect(orders.length).toBeGreaterThan(40);
  expect(new Set(orders.map(({ state }) => state)).size).toBeGreaterThanOrEqual(5);
  expect(Math.max(...orders.map(({ placedAt }) => placedAt.getTime()))).toBeLessThan(now.getTime());
  expect(await em().count(Commission)).toBeGreaterThan(3);
});

test("what a newcomer looks at first is there", async () => {
  const own = await em().find(Order, { email: "customer@8521.test" });
  expect(own.map(({ state }) => state)).toEqual(
    expect.arrayContaining(["COMPLETED", "PAID", "AWAITING_PAYMENT"]),
  );
  expect(
    await em().count(CourseGrant, { customerId: own[0]?.customerId ?? "", revokedAt: null }),
  ).toBeGreaterThanOrEqual(2);
});

test("demo sign-ins open with the one password", async () => {
  const [account] = await em().execute<{ password: string }[]>(
    "select a.password from auth_account a join auth_user u on u.id = a.user_id where u.email = ?",
    [demoSignIns[0]?.email],
  );
  expect(await verifyPassword(account?.password ?? "", demoSignIns[0]?.password ?? "")).toBe(true);
});

test("nothing is played twice", async () => {
  const before = await em().count(Order);
  expect(await playWorld(shop, { now, orders: 40 })).toBeNull();
  expect(await em().count(Order)).toBe(before);
});
