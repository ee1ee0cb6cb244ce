import * as db from "@8521/database";
import type DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { byId, figureOf, listOf, type ById } from "../ground/loading.ts";
import type { MediaFacts } from "../ground/media-facts.ts";
import { Media, Partner } from "../ground/media.type.ts";
import { rows, sql } from "../ground/sql.ts";
import { Collection } from "./category.type.ts";
import { offersLoader } from "./offers.ts";
import { Offer, Product } from "./product.type.ts";
import { Variant } from "./variant.type.ts";

/** Loaders of what is on the shelf. */
export function catalogueLoaders(c: Context): CatalogueLoaders {
  const { em } = c;
  const media = byId<MediaFacts, Media>(
    (ids) =>
      em.find(db.Media, { id: { $in: ids } }, { fields: ["id", "alt", "contentType"] }) as Promise<
        MediaFacts[]
      >,
    (row) => row.id,
    (row) => new Media(row),
  );
  return {
    media,
    partner: byId(
      (ids) => em.find(db.Partner, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Partner(row),
    ),
    product: byId(
      (ids) => em.find(db.Product, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Product(row),
    ),
    variant: byId(
      (ids) => em.find(db.Variant, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Variant(row),
    ),
    variantsOfProduct: listOf(
      (ids) =>
        em.find(
          db.Variant,
          { productId: { $in: ids }, status: "ACTIVE" },
          { orderBy: { position: "asc", id: "asc" } },
        ),
      (row) => row.productId,
      (row) => new Variant(row),
    ),
    picturesOfProduct: listOf<PictureRow, Media>(
      (ids) => picturesWhere(c, "pp.product_id", ids),
      (row) => row.productId,
      (row) => new Media(row),
    ),
    pictureOfVariant: figureOf<PictureRow, Media | null>(
      (ids) => picturesWhere(c, "pp.variant_id", ids),
      (row) => row.variantId ?? "",
      (row) => new Media(row),
      null,
    ),
    collectionsOfProduct: listOf<db.Collection & { productId: string }, Collection>(
      (ids) => collectionsOf(c, ids),
      (row) => row.productId,
      (row) => new Collection(row),
    ),
    relatedToProduct: listOf<db.Product & { toId: string }, Product>(
      (ids) => relatedTo(c, ids),
      (row) => row.toId,
      (row) => new Product(row),
    ),
    offersOfProduct: offersLoader(c),
  };
}

export interface CatalogueLoaders {
  readonly media: ById<Media>;
  readonly partner: ById<Partner>;
  readonly product: ById<Product>;
  readonly variant: ById<Variant>;
  readonly variantsOfProduct: DataLoader<string, Variant[]>;
  readonly picturesOfProduct: DataLoader<string, Media[]>;
  readonly pictureOfVariant: DataLoader<string, Media | null>;
  readonly collectionsOfProduct: DataLoader<string, Collection[]>;
  readonly relatedToProduct: DataLoader<string, Product[]>;
  readonly offersOfProduct: DataLoader<string, Offer[]>;
}

interface PictureRow extends MediaFacts {
  readonly productId: string;
  readonly variantId: string | null;
}

async function picturesWhere(
  c: Context,
  column: "pp.product_id" | "pp.variant_id",
  ids: readonly string[],
): Promise<PictureRow[]> {
  const where = column === "pp.product_id" ? sql`pp.product_id` : sql`pp.variant_id`;
  return await rows<PictureRow>(
    c.em,
    sql`select m.id, m.alt, m.content_type as "contentType",
               pp.product_id as "productId", pp.variant_id as "variantId"
        from product_picture pp join media m on m.id = pp.media_id
        where ${where} = any(${ids}::uuid[])
        order by pp.position, m.id`,
  );
}

async function collectionsOf(c: Context, productIds: readonly string[]) {
  const places = await c.em.find(db.ProductCollection, { productId: { $in: [...productIds] } });
  const found = await c.em.find(
    db.Collection,
    { id: { $in: [...new Set(places.map((place) => place.collectionId))] } },
    { orderBy: { position: "asc", id: "asc" } },
  );
  return found.flatMap((collection) =>
    places
      .filter((place) => place.collectionId === collection.id)
      .map((place) => Object.assign(Object.create(collection), { productId: place.productId })),
  );
}

/** Most tags in common first, then the same category; never the product itself. */
async function relatedTo(c: Context, productIds: readonly string[]) {
  const pairs = await rows<{ toId: string; id: string }>(
    c.em,
    sql`select p.id as "toId", near.id
        from product p cross join lateral (
          select o.id from product o
          where o.id <> p.id and o.status = 'ACTIVE' and (o.category_id = p.category_id or o.tags && p.tags)
          order by cardinality(array(select unnest(o.tags) intersect select unnest(p.tags))) desc,
                   (o.category_id = p.category_id) desc, o.rating_position, o.id
          limit 8) near
        where p.id = any(${productIds}::uuid[])`,
  );
  const found = await c.em.find(db.Product, { id: { $in: [...new Set(pairs.map((p) => p.id))] } });
  const products = new Map(found.map((product) => [product.id, product]));
  return pairs.flatMap(({ toId, id }) => {
    const product = products.get(id);
    return product ? [Object.assign(Object.create(product), { toId })] : [];
  });
}
