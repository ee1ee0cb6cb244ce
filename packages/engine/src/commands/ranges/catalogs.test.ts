import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Id } from "../../pricing/model.ts";
import {
  archiveCatalog,
  archiveRange,
  createCatalog,
  createRange,
  type CreateCatalogInput,
  priceOpenCart,
  updateCatalog,
  type UpdateCatalogInput,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let variants: Id[];
let products: Id[];
let foreign: Id;
beforeAll(async () => {
  world = await openWorld();
  variants = [await world.goods(500), await world.goods(300)];
  products = await Promise.all(variants.map(productOf));
  foreign = await productOf(await world.goods(500, 10, { partnerId: world.otherPartnerId }));
});
afterAll(() => world.database.close());

const productOf = (variantId: Id) =>
  world
    .one<{ id: Id }>(sql`select product_id as id from variant where id = ${variantId}`)
    .then(({ id }) => id);
const name = { "zh-TW": "店長選物", en: "House picks" };
const admin = () => world.context(ADMIN);
const input = (more: Partial<CreateCatalogInput> = {}): CreateCatalogInput => ({
  partnerId: world.partnerId,
  name,
  productIds: products,
  ...more,
});
const create = async (more: Partial<CreateCatalogInput> = {}) =>
  must(await createCatalog(admin(), input(more))).catalogId;
const update = (catalogId: Id, more: Partial<UpdateCatalogInput>) =>
  updateCatalog(admin(), { catalogId, expectedVersion: 1, name, ...more });
const inside = (catalogId: Id) =>
  world
    .rows<{ id: Id }>(
      sql`select product_id as id from catalog_product where catalog_id = ${catalogId} order by 1`,
    )
    .then((found) => found.map(({ id }) => id));

test("products go in and out; both at once is out; the version counts", async () => {
  const [first, second] = products.toSorted();
  const catalogId = await create({ productIds: [first!, first!] });
  expect(must(await update(catalogId, { add: [second!], take: [first!, foreign] })).version).toBe(
    2,
  );
  expect(await inside(catalogId)).toEqual([second]);
  expect(codesOf(await update(catalogId, { add: [first!] }))).toEqual(["VERSION_CONFLICT"]);
  must(await update(catalogId, { expectedVersion: 2, add: [first!], take: [first!] }));
  expect(await inside(catalogId)).toEqual([second]);
});

describe("a catalog holds its partner's products only", () => {
  test("a command with another's is refused as if it was not there", async () => {
    expect(codesOf(await createCatalog(admin(), input({ productIds: [foreign] })))).toEqual([
      "MEMBER_NOT_FOUND",
    ]);
    const catalogId = await create();
    expect(await update(catalogId, { add: [foreign] })).toMatchObject({
      problems: [{ code: "MEMBER_NOT_FOUND", path: ["add"], data: { id: foreign } }],
    });
    expect(codesOf(await update(catalogId, { add: ["no id"] }))).toEqual(["MEMBER_NOT_FOUND"]);
  });
  test("and the database refuses it, whoever writes", async () => {
    const catalogId = await create();
    for (const partnerId of [world.partnerId, world.otherPartnerId]) {
      await expect(
        world.rows(
          sql`insert into catalog_product (catalog_id, product_id, partner_id)
              values (${catalogId}, ${foreign}, ${partnerId})`,
        ),
      ).rejects.toThrow(/foreign key/);
    }
  });
  test("nobody but its partner's admin and the house writes it", async () => {
    const catalogId = await create();
    const other = world.context({ ...ADMIN, partnerId: world.otherPartnerId });
    const change = { catalogId, expectedVersion: 1, name };
    expect(codesOf(await createCatalog(other, input()))).toEqual(["NOT_ALLOWED"]);
    expect(codesOf(await updateCatalog(other, change))).toEqual(["NOT_ALLOWED"]);
    expect(codesOf(await archiveCatalog(other, { catalogId }))).toEqual(["NOT_ALLOWED"]);
  });
});

test("another partner's range can't name it; a site-wide one can, and then it stays", async () => {
  const catalogId = await create();
  const include = { catalogs: [catalogId] };
  const theirs = { name, partnerId: world.otherPartnerId, include };
  expect(codesOf(await createRange(admin(), { range: theirs }))).toEqual(["MEMBER_NOT_FOUND"]);
  const { rangeId } = must(
    await createRange(admin(), { range: { name, partnerId: null, include } }),
  );
  expect(await archiveCatalog(admin(), { catalogId })).toMatchObject({
    problems: [{ code: "CATALOG_IN_USE", data: { usedBy: [{ id: rangeId }] } }],
  });
  must(await archiveRange(admin(), { rangeId }));
  must(await archiveCatalog(admin(), { catalogId }));
  expect(codesOf(await update(catalogId, { add: products }))).toEqual(["STATUS_NOT_ALLOWED"]);
});

test("a discount may name a catalog itself: carts follow its products at once, no rule changes", async () => {
  const catalogId = await create({ productIds: [products[0]!] });
  const config = { type: "PERCENTAGE", percentOff: "10" } as const;
  const scope = { include: { catalogs: [catalogId] } };
  const discountId = await world.automatic({ level: "PRODUCT", config, scope });
  expect(await archiveCatalog(admin(), { catalogId })).toMatchObject({
    problems: [{ data: { usedBy: [{ id: discountId }] } }],
  });
  const cart = await world.cart(variants.map((variant) => [variant, 1]));
  const totals = async () =>
    must(await priceOpenCart(world.context(), cart)).cart.pricing.lines.map(({ total }) => total);
  const generation = () => world.one(sql`select value from setting where key = 'rules.generation'`);
  expect(await totals()).toEqual([450, 300]);
  const before = await generation();
  must(await update(catalogId, { add: [products[1]!], take: [products[0]!] }));
  expect(await totals()).toEqual([500, 270]);
  expect(await generation()).toEqual(before);
  await expect(world.automatic({ scope: { include: { catalogs: [foreign] } } })).rejects.toThrow(
    /CATALOG_NOT_FOUND/,
  );
});
