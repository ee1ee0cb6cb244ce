import * as db from "@8521/database";
import { badInput, pageOf, type PageAsked, type Place } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { minorOf } from "../ground/money.type.ts";
import { all, raw, row, rows, sql, type Statement } from "../ground/sql.ts";
import { facetsOf } from "./facets.ts";
import type { ProductConnection, ProductFilter, ProductSort } from "./product-list.type.ts";
import { Product } from "./product.type.ts";

export interface ProductsAsked extends PageAsked {
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
}

/** A page of products on sale, with what else could be filtered by. */
export async function listProducts(c: Context, asked: ProductsAsked): Promise<ProductConnection> {
  const matches = matching(c, asked.filter);
  const order = orderOf(c, asked.sort);
  const [page, facets] = await Promise.all([
    pageOf<FoundRow, Product>(asked, {
      find: (after, limit) => findPage(c, matches, order, after, limit),
      place: (found) => [found.key, found.product.id],
      view: (found) => new Product(found.product),
      count: () => countOf(c, matches),
    }),
    facetsOf(c, matches),
  ]);
  return { ...page, facets };
}

interface FoundRow {
  readonly key: string | number;
  readonly product: db.Product;
}

async function findPage(
  c: Context,
  matches: Statement,
  order: SortOrder,
  after: Place | null,
  limit: number,
): Promise<FoundRow[]> {
  const behind =
    after &&
    sql`(${order.key}, p.id) ${raw(order.isDown ? "<" : ">")}
    (${after[0]}::${raw(order.type)}, ${after[1]}::uuid)`;
  const direction = raw(order.isDown ? "desc" : "asc");
  const places = await rows<{ id: string; key: string | number }>(
    c.em,
    sql`select p.id, ${order.key} as key from product p where ${all([matches, behind])}
        order by ${order.key} ${direction}, p.id ${direction} limit ${limit}`,
  );
  const found = await c.em.find(db.Product, { id: { $in: places.map(({ id }) => id) } });
  const products = new Map(found.map((product) => [product.id, product]));
  return places.flatMap(({ id, key }) => {
    const product = products.get(id);
    return product ? [{ key, product }] : [];
  });
}

async function countOf(c: Context, matches: Statement): Promise<number> {
  const counted = await row<{ count: number }>(
    c.em,
    sql`select count(*)::int as count from product p where ${matches}`,
  );
  return counted?.count ?? 0;
}

interface SortOrder {
  readonly key: Statement;
  readonly type: string;
  readonly isDown: boolean;
}

function orderOf(c: Context, sort: ProductSort): SortOrder {
  switch (sort) {
    case "NEWEST":
      // Microseconds: a cursor must not lose the digits that tell two apart.
      return {
        key: sql`(extract(epoch from p.created_at) * 1000000)::bigint`,
        type: "bigint",
        isDown: true,
      };
    case "PRICE_ASC":
      return { key: sql`p.price_from`, type: "bigint", isDown: false };
    case "PRICE_DESC":
      return { key: sql`p.price_from`, type: "bigint", isDown: true };
    case "NAME":
      return {
        key: c.language === "en" ? sql`lower(p.name ->> 'en')` : sql`p.name ->> 'zh-TW'`,
        type: "text",
        isDown: false,
      };
    case "RECOMMENDED":
      return { key: sql`p.rating_position`, type: "int", isDown: false };
  }
}

/** The condition a filter stands for, over `product p`. */
function matching(c: Context, filter: ProductFilter): Statement {
  const { currency } = c.shop.settings;
  return all([
    sql`p.status = 'ACTIVE'`,
    filter.kind && sql`p.kind = ${filter.kind}`,
    filter.category &&
      sql`p.category_id in (select k.id from category k join category top on top.slug = ${filter.category}
          where k.id = top.id or top.id = any(k.ancestor_ids))`,
    filter.collection &&
      sql`exists (select from product_collection pc join collection l on l.id = pc.collection_id
          where pc.product_id = p.id and l.slug = ${filter.collection})`,
    filter.partner &&
      sql`p.partner_id = (select s.id from partner s where s.slug = ${filter.partner})`,
    filter.tags?.length && sql`p.tags @> ${filter.tags}::text[]`,
    filter.priceMin &&
      sql`p.price_from >= ${amount(filter.priceMin, "priceMin", currency)}::bigint`,
    filter.priceMax &&
      sql`p.price_from <= ${amount(filter.priceMax, "priceMax", currency)}::bigint`,
    filter.inStock &&
      sql`exists (select from variant v where v.product_id = p.id and v.status = 'ACTIVE'
          and (not v.tracks_stock or v.allow_backorder or v.on_hand > v.held))`,
    ...searchWords(filter.search).map(
      (word) =>
        sql`(p.name ->> 'zh-TW' ilike ${word} or p.name ->> 'en' ilike ${word} or p.summary ->> 'zh-TW' ilike ${word}
            or p.summary ->> 'en' ilike ${word} or array_to_string(p.tags, ' ') ilike ${word})`,
    ),
  ]);
}

const WORDS_MAX = 6;

function searchWords(search: string | null | undefined): string[] {
  return (search ?? "")
    .normalize("NFKC")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, WORDS_MAX)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

function amount(decimal: string, name: string, currency: string): number {
  const minor = minorOf(decimal, currency);
  if (minor === null) throw badInput(`\`${name}\` is no amount of ${currency}.`);
  return minor;
}
