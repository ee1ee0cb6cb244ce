import * as db from "@8521/database";
import type DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { byId, figureOf, type ById } from "../ground/loading.ts";
import { rows, sql } from "../ground/sql.ts";
import { Category, Collection } from "./category.type.ts";

export interface CategoryLoaders {
  readonly category: ById<Category>;
  readonly collection: ById<Collection>;
  /** The categories below one, or the top ones; the whole tree is read once. */
  readonly childrenOfCategory: (id: string | null) => Promise<Category[]>;
  readonly productsInCategory: DataLoader<string, number>;
  readonly productsInCollection: DataLoader<string, number>;
}

interface CountRow {
  readonly id: string;
  readonly count: number;
}

/** Loaders of where things stand. */
export function categoryLoaders(c: Context): CategoryLoaders {
  let tree: Promise<Category[]> | undefined;
  const wholeTree = () =>
    (tree ??= c.em
      .find(db.Category, {}, { orderBy: { position: "asc", id: "asc" } })
      .then((found) => found.map((row) => new Category(row))));
  return {
    category: byId(
      (ids) => c.em.find(db.Category, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Category(row),
    ),
    collection: byId(
      (ids) => c.em.find(db.Collection, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Collection(row),
    ),
    childrenOfCategory: async (id) =>
      (await wholeTree()).filter(({ row }) => (row.parentId ?? null) === id),
    productsInCategory: figureOf<CountRow, number>(
      (ids) =>
        rows(
          c.em,
          sql`select wanted.id, count(p.id)::int as count
              from unnest(${ids}::uuid[]) as wanted (id)
              left join category k on k.id = wanted.id or wanted.id = any(k.ancestor_ids)
              left join product p on p.category_id = k.id and p.status = 'ACTIVE'
              group by wanted.id`,
        ),
      (row) => row.id,
      (row) => row.count,
      0,
    ),
    productsInCollection: figureOf<CountRow, number>(
      (ids) =>
        rows(
          c.em,
          sql`select pc.collection_id as id, count(*)::int as count
              from product_collection pc join product p on p.id = pc.product_id and p.status = 'ACTIVE'
              where pc.collection_id = any(${ids}::uuid[]) group by 1`,
        ),
      (row) => row.id,
      (row) => row.count,
      0,
    ),
  };
}
