import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countQueries, createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { newId } from "../new-id.ts";
import { Category, Media, Partner, Product, Variant } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const name = { "zh-TW": "杯", en: "Cup" };

test("rows come back as they were given, parents are written before children", async () => {
  // given ids of our own, and children created before their parents
  const ids = { partner: newId(), category: newId(), product: newId() };
  const em = database.orm.em.fork();
  em.create(Variant, {
    productId: ids.product,
    partnerId: ids.partner,
    sku: "CUP-1",
    price: 9_007_199_254_740_991,
    options: [{ key: "colour", name, value: name, valueKey: "blue", swatch: "#aabbcc" }],
  });
  em.create(Product, {
    id: ids.product,
    partnerId: ids.partner,
    categoryId: ids.category,
    slug: "cup",
    kind: "PHYSICAL",
    name,
    tags: ["gift", "a,b"],
  });
  em.create(Category, { id: ids.category, slug: "cups", name, ancestorIds: [ids.partner] });
  em.create(Partner, { id: ids.partner, slug: "house", name });
  em.create(Media, { contentType: "image/svg+xml", bytes: Buffer.from("<svg/>"), alt: name });
  // when
  await em.flush();
  // then
  const other = database.orm.em.fork();
  const product = await other.findOneOrFail(Product, { slug: "cup" });
  expect(product).toMatchObject({
    partnerId: ids.partner,
    taxRate: "0.05",
    tags: ["gift", "a,b"],
    name,
    priceFrom: 0,
  });
  expect(product.createdAt).toBeInstanceOf(Date);
  const variant = await other.findOneOrFail(Variant, { productId: ids.product });
  expect(variant.price).toBe(9_007_199_254_740_991);
  expect(variant.options[0]?.swatch).toBe("#aabbcc");
  expect((await other.findOneOrFail(Category, ids.category)).ancestorIds).toEqual([ids.partner]);
  expect(
    Buffer.from(
      (await other.findOneOrFail(Media, { contentType: "image/svg+xml" })).bytes,
    ).toString(),
  ).toBe("<svg/>");
});

describe("money", () => {
  test("a column beyond 2^53 - 1 is an error, never another number", async () => {
    const em = database.orm.em.fork();
    await em.execute("update variant set price = 9007199254740992");
    await expect(em.find(Variant, {})).rejects.toThrow(/safe integer/);
    await em.execute("update variant set price = 120");
  });

  test("raw queries read bigint as numbers", async () => {
    expect(
      await database.orm.em
        .fork()
        .execute("select sum(quantity)::bigint as n from (values (1), (2)) v(quantity)"),
    ).toEqual([{ n: 3 }]);
  });

  test("half an amount can't be written", async () => {
    const em = database.orm.em.fork();
    const variant = await em.findOneOrFail(Variant, { sku: "CUP-1" });
    variant.price = 1.5;
    await expect(em.flush()).rejects.toThrow(/safe integer/);
  });
});

test("queries are counted, transaction control is not", async () => {
  const em = database.orm.em.fork();
  const { count, queries } = await countQueries(database.orm, () =>
    em.transactional(async (inside) => {
      await inside.find(Partner, {});
      await inside.execute("select 1");
    }),
  );
  expect(queries).toHaveLength(2);
  expect(count).toBe(2);
});
