import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productsOfRange } from "../../pricing/index.ts";
import type { CartLine, Id, Range, Selection } from "../../pricing/model.ts";
import {
  countProductsInRange,
  createCatalog,
  type ProductPlace,
  productsInRange,
  rangeHasProduct,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let lines: CartLine[];
let lists: { readonly [list in keyof Selection]-?: readonly string[] };

/** Eight products of two sellers with tags, shelves, catalogs; the first has a second variant. */
beforeAll(async () => {
  world = await openWorld();
  const leaf = await world.one<{ id: Id }>(
    sql`insert into category (slug, name, parent_id, ancestor_ids)
        values ('leaf', '{"zh-TW":"葉","en":"Leaf"}', ${world.categoryId}, array[${world.categoryId}]::uuid[]) returning id`,
  );
  const spring = await world.one<{ id: Id }>(
    sql`insert into collection (slug, name) values ('spring', '{"zh-TW":"春","en":"Spring"}') returning id`,
  );
  for (let n = 0; n < 8; n++) {
    const partnerId = n % 3 === 0 ? world.otherPartnerId : world.partnerId;
    const variantId = await world.goods(100, 5, {
      partnerId,
      kind: n === 5 ? "COURSE" : "PHYSICAL",
    });
    await world.rows(
      sql`update product p set rating_position = ${n % 3}, tags = ${n % 2 ? ["new"] : ["old", "sale"]}::text[],
                 category_id = ${n < 4 ? leaf.id : world.categoryId}
          from variant v where v.product_id = p.id and v.id = ${variantId}`,
    );
    if (n > 5) {
      await world.rows(
        sql`insert into product_collection (collection_id, product_id)
            select ${spring.id}, product_id from variant where id = ${variantId}`,
      );
    }
  }
  await world.rows(
    sql`insert into variant (product_id, partner_id, sku, price)
        select product_id, partner_id, sku || '-L', price from variant order by id limit 1`,
  );
  const own = await world.rows<{ id: Id }>(
    sql`select id from product where partner_id = ${world.partnerId} order by id limit 2`,
  );
  const { catalogId } = must(
    await createCatalog(world.context(ADMIN), {
      partnerId: world.partnerId,
      name: { "zh-TW": "選物", en: "Picks" },
      productIds: own.map(({ id }) => id),
    }),
  );
  lines = await world.rows<CartLine>(
    sql`select v.id, v.id as "variantId", p.id as "productId", p.partner_id as "partnerId", p.kind, to_jsonb(p.tags) as tags,
               to_jsonb(array_prepend(c.id, c.ancestor_ids)) as "categoryIds",
               (select coalesce(jsonb_agg(x.collection_id), '[]') from product_collection x where x.product_id = p.id) as "collectionIds",
               (select coalesce(jsonb_agg(x.catalog_id), '[]') from catalog_product x where x.product_id = p.id) as "catalogIds"
        from variant v join product p on p.id = v.product_id join category c on c.id = p.category_id
        order by p.rating_position, p.id, v.id`,
  );
  lists = {
    products: [...new Set(lines.map(({ productId }) => productId))],
    variants: lines.map(({ variantId }) => variantId),
    categories: [world.categoryId, leaf.id],
    collections: [spring.id],
    tags: ["new", "old", "nobody's"],
    catalogs: [catalogId],
    kinds: ["PHYSICAL", "COURSE"],
  };
});
afterAll(() => world.database.close());

/** Any range over what is there: some lists, some of each. */
function ranges(): fc.Arbitrary<Range> {
  const some = (list: readonly string[]) =>
    fc.subarray([...list], { maxLength: Math.min(2, list.length) });
  const selection = fc.record(
    Object.fromEntries(Object.entries(lists).map(([list, all]) => [list, some(all)])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Selection>;
  return fc.record(
    {
      id: fc.constant("r"),
      name: fc.constant({ "zh-TW": "", en: "" }),
      partnerId: fc.constantFrom(null, world.partnerId, world.otherPartnerId),
      include: selection,
      exclude: selection,
    },
    { requiredKeys: ["id", "name", "partnerId"] },
  );
}

async function pages(range: Range): Promise<Id[]> {
  const found: Id[] = [];
  for (let after: ProductPlace | null = null; ;) {
    const page: ProductPlace[] = await productsInRange(world.context(), range, { first: 3, after });
    found.push(...page.map(({ productId }) => productId));
    if (page.length < 3) return found;
    after = page.at(-1)!;
  }
}

test("the list in SQL is the engine's, page by page, and so is each single answer", async () => {
  await fc.assert(
    fc.asyncProperty(ranges(), fc.nat(7), async (range, n) => {
      const expected = productsOfRange(range, lines);
      expect(await pages(range)).toEqual(expected);
      expect(await countProductsInRange(world.context(), range)).toBe(expected.length);
      const one = lists.products[n]!;
      expect(await rangeHasProduct(world.context(), range, one)).toBe(expected.includes(one));
    }),
    { numRuns: 120 },
  );
});

test("what is not on sale is in no list", async () => {
  const range = { partnerId: null };
  await world.rows(sql`update product set status = 'ARCHIVED' where id = ${lists.products[0]}`);
  await world.rows(
    sql`update variant set status = 'ARCHIVED' where product_id = ${lists.products[1]}`,
  );
  expect(await countProductsInRange(world.context(), range)).toBe(6);
});
