import type { EntityManager } from "@mikro-orm/postgresql";
import {
  Media,
  Product,
  ProductCollection,
  ProductPicture,
  ProductVersion,
  StockMovement,
  Variant,
} from "../../entities/index.ts";
import { COLOURS, GOODS } from "../data/index.ts";
import { drawThing } from "../drawings/index.ts";
import { t, type GoodSeed } from "../model.ts";
import { seedId } from "../seed-id.ts";
import { variantsOf, type VariantSeed } from "../variants.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Every good with its variants, pictures and stock.
 * @param sold pieces that the past of this world will sell, by variant id: received on top of what is left today.
 */
export async function plantGoods(
  em: EntityManager,
  now: Date,
  sold: ReadonlyMap<string, number>,
): Promise<void> {
  const all = GOODS.map((good, position) => ({ good, position, variants: variantsOf(good) }));
  const begin = (position: number): Date => new Date(now.getTime() - (100 + position * 4) * DAY);
  await em.insertMany(
    Product,
    all.map(({ good, position, variants }) => ({
      ...productRow(good, position),
      priceFrom: Math.min(...variants.map(({ price }) => price)),
      createdAt: begin(position),
      updatedAt: begin(position),
    })),
  );
  await em.insertMany(
    ProductVersion,
    all.map(({ good, position, variants }) => ({
      ...versionRow(good, variants),
      createdAt: begin(position),
    })),
  );
  await em.insertMany(
    ProductCollection,
    all.flatMap(({ good, position }) =>
      good.collections.map((collection) => ({
        collectionId: seedId(`collection:${collection}`),
        productId: seedId(`product:${good.slug}`),
        position,
      })),
    ),
  );
  await em.insertMany(
    Media,
    all.flatMap(({ good }) => good.colours.map((colour) => picture(good, colour))),
  );
  await em.insertMany(
    Variant,
    all.flatMap(({ good, variants }) =>
      variants.map((variant, position) => variantRow(good, variant, position, sold)),
    ),
  );
  await em.insertMany(
    ProductPicture,
    all.flatMap(({ good, variants }) =>
      good.colours.map((colour, position) => ({
        productId: seedId(`product:${good.slug}`),
        mediaId: seedId(`media:good:${good.slug}:${colour}`),
        variantId: variants.find((variant) => variant.colour === colour)?.id ?? null,
        position,
      })),
    ),
  );
  await em.insertMany(
    StockMovement,
    all.flatMap(({ position, variants }) =>
      variants.flatMap((variant) => received(variant, begin(position), sold)),
    ),
  );
}

function productRow(good: GoodSeed, position: number) {
  return {
    id: seedId(`product:${good.slug}`),
    partnerId: seedId(`partner:${good.partner}`),
    slug: good.slug,
    kind: "PHYSICAL" as const,
    categoryId: seedId(`category:${good.category}`),
    tags: [...good.tags],
    name: good.name,
    summary: good.summary,
    description: good.description,
    ratingPosition: (good.tags.includes("bestseller") ? 0 : 100) + position,
  };
}

/** Also used for courses. */
export function versionRow(
  good: { readonly slug: string; readonly name: GoodSeed["name"] },
  variants: readonly { id: string; sku: string; price: number }[],
) {
  return {
    productId: seedId(`product:${good.slug}`),
    version: 1,
    data: {
      name: good.name,
      taxRate: "0.05",
      variants: variants.map(({ id, sku, price }) => ({ id, sku, price })),
    },
  };
}

function picture(good: GoodSeed, colour: string) {
  const { hex, name } = COLOURS[colour] ?? { hex: "#f1e6d3", name: t("", "") };
  const shown = good.colours.length > 1;
  return {
    id: seedId(`media:good:${good.slug}:${colour}`),
    partnerId: seedId(`partner:${good.partner}`),
    contentType: "image/svg+xml",
    bytes: Buffer.from(drawThing(good.thing, hex, good.mood)),
    alt: shown
      ? t(`${good.name["zh-TW"]}，${name["zh-TW"]}`, `${good.name.en}, ${name.en.toLowerCase()}`)
      : good.name,
  };
}

const pieces = (variant: VariantSeed, sold: ReadonlyMap<string, number>): number =>
  variant.stock + (sold.get(variant.id) ?? 0);

function variantRow(
  good: GoodSeed,
  variant: VariantSeed,
  position: number,
  sold: ReadonlyMap<string, number>,
) {
  return {
    id: variant.id,
    productId: seedId(`product:${good.slug}`),
    partnerId: seedId(`partner:${good.partner}`),
    sku: variant.sku,
    options: variant.options,
    price: variant.price,
    allowBackorder: good.allowBackorder ?? false,
    onHand: pieces(variant, sold),
    position,
  };
}

function received(variant: VariantSeed, at: Date, sold: ReadonlyMap<string, number>) {
  const quantity = pieces(variant, sold);
  if (quantity === 0) return [];
  return [
    {
      variantId: variant.id,
      kind: "RECEIVED" as const,
      quantity,
      at,
      note: "作坊交貨 · from the workshop",
    },
  ];
}
