import { afterAll, beforeAll, expect, test } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../pricing/model.ts";
import { discountConflictReport, setDiscountStatus } from "../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let strong: Id;
let weak: Id;
let foreign: Id;

beforeAll(async () => {
  world = await openWorld();
  strong = await world.automatic({ priority: 1, canStack: false });
  weak = await world.automatic({ priority: 50 });
  foreign = await world.automatic({ priority: 60, partnerId: world.otherPartnerId });
});
afterAll(() => world.database.close());

const report = async (context = world.context(ADMIN)) =>
  must(await discountConflictReport(context)).report;

test("who excludes whom, who can never win and because of whom, by name", async () => {
  const found = await report();
  expect(found.pairs).toMatchObject([
    { a: strong, b: weak, kind: "NOT_STACKABLE" },
    { a: strong, b: foreign },
  ]);
  expect(found.neverWins).toMatchObject([
    { discountId: weak, cause: "ALWAYS_BEATEN", by: strong },
    { discountId: foreign, by: strong },
  ]);
  expect(found).toMatchObject({ discounts: 3, truncated: false });
  expect(found.names.get(weak)).toEqual({ "zh-TW": "折扣", en: "Discount" });
});

test("an admin of one partner sees that partner's and the site-wide ones", async () => {
  const found = await report(world.context({ kind: "ADMIN", partnerId: world.partnerId }));
  expect(found.discounts).toBe(2);
  expect(found.names.has(foreign)).toBe(false);
});

test("one query once the rules are compiled; a paused rule is out of it at once", async () => {
  expect((await countQueries(world.database.orm, () => report())).count).toBe(1);
  must(await setDiscountStatus(world.context(ADMIN), { discountId: strong, status: "PAUSED" }));
  expect(await report()).toMatchObject({ discounts: 2, pairs: [], neverWins: [] });
});

test("shoppers may not ask", async () => {
  expect(codesOf(await discountConflictReport(world.context()))).toEqual(["NOT_ALLOWED"]);
});
