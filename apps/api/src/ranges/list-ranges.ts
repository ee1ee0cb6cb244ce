import * as db from "@8521/database";
import { type Page, pageOf, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { all, raw, row, rows, sql, type Statement } from "../ground/sql.ts";
import { Catalog } from "./catalog.type.ts";
import type { SelectionFilter } from "./range-input.type.ts";
import { Range } from "./range.type.ts";

type Asked = PageAsked & { readonly filter: SelectionFilter };

/** Ranges by name; an admin of one partner sees its own and the site-wide ones. */
export function listRanges(c: Context, asked: Asked): Promise<Page<Range>> {
  return listByName(c, asked, "range", async (ids) =>
    (await c.em.find(db.Range, { id: { $in: ids } })).map((one) => new Range(one)),
  );
}

/** Catalogs by name; an admin of one partner sees its own. */
export function listCatalogs(c: Context, asked: Asked): Promise<Page<Catalog>> {
  return listByName(c, asked, "catalog", async (ids) =>
    (await c.em.find(db.Catalog, { id: { $in: ids } })).map((one) => new Catalog(one)),
  );
}

interface PlaceRow {
  readonly id: string;
  readonly name: string;
}

/** Names in the language of the request, compared code point by code point: a cursor must not depend on a collation. */
function listByName<T extends { readonly row: { readonly id: string } }>(
  c: Context,
  asked: Asked,
  table: "range" | "catalog",
  load: (ids: string[]) => Promise<T[]>,
): Promise<Page<T>> {
  const matches = matching(c, asked.filter);
  const name = sql`(t.name ->> ${c.language}) collate "C"`;
  return pageOf<PlaceRow & { thing: T }, T>(asked, {
    find: async (after, limit) => {
      const behind = after && sql`(${name}, t.id) > (${after[0]}, ${after[1]}::uuid)`;
      const places = await rows<PlaceRow>(
        c.em,
        sql`select t.id, t.name ->> ${c.language} as name from ${raw(table)} t
            where ${all([matches, behind])} order by ${name}, t.id limit ${limit}`,
      );
      const things = await load(places.map(({ id }) => id));
      const known = new Map(things.map((thing) => [thing.row.id, thing]));
      return places.map((place) => ({ ...place, thing: known.get(place.id)! }));
    },
    place: (found) => [found.name, found.id],
    view: ({ thing }) => thing,
    count: async () => {
      const counted = await row<{ n: number }>(
        c.em,
        sql`select count(*)::int as n from ${raw(table)} t where ${matches}`,
      );
      return counted?.n ?? 0;
    },
  });
}

function matching(c: Context, filter: SelectionFilter): Statement {
  const partnerId = c.viewer?.partnerId;
  const word = filter.search?.trim();
  return all([
    sql`t.status = ${filter.status ?? "ACTIVE"}`,
    partnerId && sql`t.partner_id is null or t.partner_id = ${partnerId}`,
    word &&
      sql`strpos(lower(t.name ->> 'zh-TW'), lower(${word})) > 0 or strpos(lower(t.name ->> 'en'), lower(${word})) > 0`,
  ]);
}

/** Whether this admin may see a range or catalog. */
export function maySee(c: Context, { partnerId }: { readonly partnerId?: string | null }): boolean {
  const own = c.viewer?.partnerId;
  return !own || !partnerId || own === partnerId;
}
