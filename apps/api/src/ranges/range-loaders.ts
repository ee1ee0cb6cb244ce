import * as db from "@8521/database";
import type { Range as EngineRange } from "@8521/engine";
import { loadRanges } from "@8521/engine/commands";
import type DataLoader from "dataloader";
import { Discount } from "../discounts/discount.type.ts";
import type { Context } from "../ground/context.ts";
import { byId, figureOf, listOf, type ById } from "../ground/loading.ts";
import { rows, sql, type Statement } from "../ground/sql.ts";
import { Catalog } from "./catalog.type.ts";
import { Range } from "./range.type.ts";

export interface RangeLoaders {
  readonly range: ById<Range>;
  readonly catalog: ById<Catalog>;
  /** What ranges name, in the engine's shape. */
  readonly rangeContent: ById<EngineRange>;
  readonly membersOfRange: DataLoader<string, number>;
  readonly productsInCatalog: DataLoader<string, number>;
  readonly discountsOfRange: DataLoader<string, Discount[]>;
  readonly discountsOfCatalog: DataLoader<string, Discount[]>;
  readonly rangesOfCatalog: DataLoader<string, Range[]>;
}

interface Figure {
  readonly id: string;
  readonly n: number;
}

/** Which thing names which. */
interface Link {
  readonly parent: string;
  readonly id: string;
}

/** Loaders of ranges and catalogs, of what they hold and of who names them. */
export function rangeLoaders(c: Context): RangeLoaders {
  const { em } = c;
  const figure = (select: (ids: string[]) => Statement) =>
    figureOf<Figure, number>(
      (ids) => rows(em, select(ids)),
      ({ id }) => id,
      ({ n }) => n,
      0,
    );
  return {
    range: byId(
      (ids) => em.find(db.Range, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Range(row),
    ),
    catalog: byId(
      (ids) => em.find(db.Catalog, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Catalog(row),
    ),
    rangeContent: byId(
      (ids) => loadRanges(em, ids),
      ({ id }) => id,
      (range) => range,
    ),
    membersOfRange: figure(
      (ids) => sql`select range_id as id, count(*)::int as n from range_member
                   where range_id = any(${ids}::uuid[]) group by 1`,
    ),
    productsInCatalog: figure(
      (ids) => sql`select catalog_id as id, count(*)::int as n from catalog_product
                   where catalog_id = any(${ids}::uuid[]) group by 1`,
    ),
    discountsOfRange: discountsNaming(
      c,
      (
        ids,
      ) => sql`select n.range_id as parent, d.id from discount_range n join discount d on d.id = n.discount_id
                   where n.range_id = any(${ids}::uuid[])`,
    ),
    discountsOfCatalog: discountsNaming(
      c,
      (
        ids,
      ) => sql`select n.catalog_id as parent, d.id from discount_catalog n join discount d on d.id = n.discount_id
                   where n.catalog_id = any(${ids}::uuid[])`,
    ),
    rangesOfCatalog: listOf<Link & { range: Range }, Range>(
      async (ids) => {
        const found = await rows<Link>(
          em,
          sql`select distinct m.catalog_id as parent, r.id from range_member m join range r on r.id = m.range_id
              where m.catalog_id = any(${ids}::uuid[]) and r.status = 'ACTIVE' and ${visible(c, "r")} order by r.id`,
        );
        const ranges = await c.load.range.many(found.map(({ id }) => id));
        const known = new Map(ranges.map((range) => [range.row.id, range]));
        return found.map((link) => ({ ...link, range: known.get(link.id)! }));
      },
      ({ parent }) => parent,
      ({ range }) => range,
    ),
  };
}

/** Discounts that are not over, by priority; an admin of one partner sees its own and the site-wide ones. */
function discountsNaming(c: Context, select: (ids: string[]) => Statement) {
  return listOf<Link & { discount: Discount }, Discount>(
    async (ids) => {
      const found = await rows<Link>(
        c.em,
        sql`${select(ids)} and d.status <> 'ENDED' and ${visible(c, "d")} order by d.priority, d.id`,
      );
      const discounts = await c.load.discount.many(found.map(({ id }) => id));
      const known = new Map(discounts.map((discount) => [discount.row.id, discount]));
      return found.map((link) => ({ ...link, discount: known.get(link.id)! }));
    },
    ({ parent }) => parent,
    ({ discount }) => discount,
  );
}

/** Rows that this admin may see. */
function visible(c: Context, table: "d" | "r"): Statement {
  const partnerId = c.viewer?.partnerId;
  if (!partnerId) return sql`true`;
  const column = { text: `${table}.partner_id`, values: [] };
  return sql`(${column} is null or ${column} = ${partnerId})`;
}
