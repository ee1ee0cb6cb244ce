import * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { Category, Collection } from "./category.type.ts";
import { Product } from "./product.type.ts";

/** A product on sale by its slug; drafts and archived ones are not there for a shopper. */
export async function productBySlug(c: Context, slug: string): Promise<Product | null> {
  const found = await c.em.findOne(db.Product, { slug, status: "ACTIVE" });
  return found && new Product(found);
}

export async function categoryBySlug(c: Context, slug: string): Promise<Category | null> {
  const found = await c.em.findOne(db.Category, { slug });
  return found && new Category(found);
}

export async function collectionBySlug(c: Context, slug: string): Promise<Collection | null> {
  const found = await c.em.findOne(db.Collection, { slug });
  return found && new Collection(found);
}

/** Every collection, in order. */
export async function allCollections(c: Context): Promise<Collection[]> {
  const found = await c.em.find(db.Collection, {}, { orderBy: { position: "asc", id: "asc" } });
  return found.map((row) => new Collection(row));
}
