import { afterAll, beforeAll, expect, test } from "vitest";
import { asPartner } from "./as-partner.ts";
import {
  Catalog,
  Category,
  Order,
  Partner,
  Product,
  Range,
  RangeMember,
} from "./entities/index.ts";
import { newId } from "./new-id.ts";
import { createTestDatabase, type TestDatabase } from "./testing/index.ts";

let database: TestDatabase;
const [mine, theirs] = [newId(), newId()];
const name = { "zh-TW": "物", en: "Thing" };

beforeAll(async () => {
  database = await createTestDatabase();
  const em = database.orm.em.fork();
  const category = newId();
  em.create(Category, { id: category, slug: "things", name });
  for (const [id, slug] of [
    [mine, "mine"],
    [theirs, "theirs"],
  ] as const) {
    em.create(Partner, { id, slug, name });
    em.create(Product, {
      partnerId: id,
      categoryId: category,
      slug: `${slug}-thing`,
      kind: "PHYSICAL",
      name,
    });
  }
  await em.flush();
});
afterAll(() => database.close());

const em = () => database.orm.em;
const slugs = (products: Product[]) => products.map(({ slug }) => slug);

test("a partner sees its own rows only, the house sees all", async () => {
  expect(slugs(await asPartner(em(), mine, (inside) => inside.find(Product, {})))).toEqual([
    "mine-thing",
  ]);
  expect(slugs(await asPartner(em(), theirs, (inside) => inside.find(Product, {})))).toEqual([
    "theirs-thing",
  ]);
  expect(await em().fork().count(Product)).toBe(2);
});

test("another partner's rows can't be changed, removed, added or taken over", async () => {
  const { id: categoryId } = await em().fork().findOneOrFail(Category, { slug: "things" });
  const changed = await asPartner(em(), mine, (inside) =>
    inside.nativeUpdate(Product, { partnerId: theirs }, { slug: "stolen" }),
  );
  const removed = await asPartner(em(), mine, (inside) =>
    inside.nativeDelete(Product, { slug: "theirs-thing" }),
  );
  expect([changed, removed]).toEqual([0, 0]);
  const row = { partnerId: theirs, categoryId, slug: "planted", kind: "PHYSICAL" as const, name };
  await expect(asPartner(em(), mine, (inside) => inside.insert(Product, row))).rejects.toThrow(
    /row-level security/,
  );
  await expect(
    asPartner(em(), mine, (inside) =>
      inside.nativeUpdate(Product, { slug: "mine-thing" }, { partnerId: theirs }),
    ),
  ).rejects.toThrow(/row-level security/);
});

test("sign-in secrets and strangers' orders stay out of sight", async () => {
  await expect(
    asPartner(em(), mine, (inside) => inside.execute("select * from auth_account")),
  ).rejects.toThrow(/permission denied/);
  expect(await asPartner(em(), mine, (inside) => inside.count(Order))).toBe(0);
});

test("ranges, their members and catalogs are their partner's; site-wide ones are read by all", async () => {
  const house = database.orm.em.fork();
  for (const partner of [mine, theirs, null]) {
    const rangeId = newId();
    house.create(Range, { id: rangeId, partnerId: partner, name });
    house.create(RangeMember, { rangeId, side: "INCLUDE", tag: "new" });
    if (partner) house.create(Catalog, { partnerId: partner, name });
  }
  await house.flush();
  const counted = await asPartner(em(), mine, async (inside) => [
    await inside.count(Range),
    await inside.count(RangeMember),
    await inside.count(Catalog),
  ]);
  expect(counted).toEqual([2, 2, 1]);
  const taken = await asPartner(em(), mine, (inside) =>
    inside.nativeDelete(RangeMember, { tag: "new" }),
  );
  expect(taken).toBe(1);
  const { id: rangeId } = await house.findOneOrFail(Range, { partnerId: theirs });
  const planted = { rangeId, side: "EXCLUDE" as const, tag: "old" };
  await expect(
    asPartner(em(), mine, (inside) => inside.insert(RangeMember, planted)),
  ).rejects.toThrow(/row-level security/);
});

test("the role ends with the transaction, also after an error", async () => {
  await asPartner(em(), mine, () => Promise.reject(new Error("stop"))).catch(() => {});
  for (let i = 0; i < 12; i++) {
    const [row] = await em().fork().execute<{ me: string }[]>("select current_user as me");
    expect(row?.me).not.toBe("shop_partner");
  }
});
