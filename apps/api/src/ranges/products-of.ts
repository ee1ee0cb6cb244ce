import type { Range as EngineRange } from "@8521/engine";
import { countProductsInRange, productsInRange, rangeHasProduct } from "@8521/engine/commands";
import { Product } from "../catalogue/product.type.ts";
import { type Page, pageOf, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { row, rows, sql } from "../ground/sql.ts";

interface PlaceRow {
  readonly position: number;
  readonly productId: string;
}

/** A page of the products that a range holds. */
export async function productsOfRange(
  c: Context,
  rangeId: string,
  asked: PageAsked,
): Promise<Page<Product>> {
  return productsOf(c, await c.load.rangeContent.get(rangeId), asked);
}

/** Whether a range holds a product that is on sale. */
export async function hasProduct(c: Context, rangeId: string, product: string): Promise<boolean> {
  const range = await c.load.rangeContent.get(rangeId);
  return rangeHasProduct(c.adminCommand, range, idOf("Product", product));
}

/** A page of the products that a range holds, as it is kept or as it is being written. */
export async function productsOf(
  c: Context,
  range: Pick<EngineRange, "partnerId" | "include" | "exclude">,
  asked: PageAsked,
): Promise<Page<Product>> {
  return pageOfProducts(c, asked, {
    find: (after, first) => productsInRange(c.adminCommand, range, { first, after }),
    count: () => countProductsInRange(c.adminCommand, range),
  });
}

/** A page of the products in a catalog, on sale or not. */
export async function productsOfCatalog(
  c: Context,
  catalogId: string,
  asked: PageAsked,
): Promise<Page<Product>> {
  return pageOfProducts(c, asked, {
    find: (after, first) => {
      const behind = after
        ? sql`(p.rating_position, p.id) > (${after.position}::int, ${after.productId}::uuid)`
        : sql`true`;
      return rows<PlaceRow>(
        c.em,
        sql`select p.rating_position as position, p.id as "productId"
            from catalog_product n join product p on p.id = n.product_id
            where n.catalog_id = ${catalogId} and ${behind} order by p.rating_position, p.id limit ${first}`,
      );
    },
    count: async () => {
      const counted = await row<{ n: number }>(
        c.em,
        sql`select count(*)::int as n from catalog_product where catalog_id = ${catalogId}`,
      );
      return counted?.n ?? 0;
    },
  });
}

function pageOfProducts(
  c: Context,
  asked: PageAsked,
  source: {
    readonly find: (after: PlaceRow | null, first: number) => Promise<PlaceRow[]>;
    readonly count: () => Promise<number>;
  },
): Promise<Page<Product>> {
  return pageOf<PlaceRow & { product: Product }, Product>(asked, {
    find: async (after, first) => {
      const place = after && { position: Number(after[0]), productId: String(after[1]) };
      const places = await source.find(place, first);
      const products = await c.load.product.many(places.map(({ productId }) => productId));
      const known = new Map(products.map((product) => [product.row.id, product]));
      return places.map((found) => ({ ...found, product: known.get(found.productId)! }));
    },
    place: ({ position, productId }) => [position, productId],
    view: ({ product }) => product,
    count: source.count,
  });
}
