/** Ranges as rows, and as the engine's own shape. */
import type { EntityManager } from "@8521/database";
import type { Id, LocalizedText, Range, Selection } from "../../pricing/model.ts";
import { changed, rows, sql, type Statement } from "../ground/sql.ts";

/** The lists of a selection, each with the column that keeps it, in the order `rangeColumns` reads them. */
const COLUMNS = [
  ["products", "product_id", "uuid"],
  ["variants", "variant_id", "uuid"],
  ["categories", "category_id", "uuid"],
  ["collections", "collection_id", "uuid"],
  ["catalogs", "catalog_id", "uuid"],
  ["tags", "tag", "text"],
  ["kinds", "kind", "text"],
] as const satisfies readonly (readonly [keyof Selection, string, string])[];

export type Side = "INCLUDE" | "EXCLUDE";

/** A row of `rangeColumns`. */
export interface RangeRow {
  readonly id: Id;
  readonly partner_id: Id | null;
  readonly name: LocalizedText;
  readonly members: readonly (readonly [side: Side, ...member: (string | null)[]])[];
}

/** What is read of a range `r` to make the engine's `Range` of it. Ordered: equal ranges hash alike. */
export function rangeColumns(): Statement {
  return sql`r.id, r.partner_id, r.name,
             (select coalesce(jsonb_agg(jsonb_build_array(m.side, m.product_id, m.variant_id, m.category_id,
                                                          m.collection_id, m.catalog_id, m.tag, m.kind)
                                        order by m.product_id, m.variant_id, m.category_id, m.collection_id,
                                                 m.catalog_id, m.tag collate "C", m.kind), '[]')
                from range_member m where m.range_id = r.id) as members`;
}

/** A row as the engine reads it; empty lists are left out. */
export function rangeOf({ id, partner_id, name, members }: RangeRow): Range {
  const include = selectionOf(members, "INCLUDE");
  const exclude = selectionOf(members, "EXCLUDE");
  return {
    id,
    name,
    partnerId: partner_id,
    ...(include ? { include } : {}),
    ...(exclude ? { exclude } : {}),
  };
}

function selectionOf(members: RangeRow["members"], wanted: Side): Selection | null {
  const lists: Record<string, string[]> = {};
  for (const [side, ...values] of members) {
    if (side !== wanted) continue;
    const at = values.findIndex((value) => value !== null);
    (lists[COLUMNS[at]![0]] ??= []).push(values[at]!);
  }
  return Object.keys(lists).length > 0 ? lists : null;
}

/** Ranges by id, in one query. Those that are not there are left out. */
export async function loadRanges(em: EntityManager, ids: readonly Id[]): Promise<Range[]> {
  if (ids.length === 0) return [];
  const found = await rows<RangeRow>(
    em,
    sql`select ${rangeColumns()} from range r where r.id = any(${[...new Set(ids)]}::uuid[]) order by r.id`,
  );
  return found.map(rangeOf);
}

/** Writes what a range names: one statement for each list that is not empty. */
export async function writeMembers(
  tx: EntityManager,
  rangeId: Id,
  { include, exclude }: Pick<Range, "include" | "exclude">,
): Promise<void> {
  for (const [side, selection] of [
    ["INCLUDE", include],
    ["EXCLUDE", exclude],
  ] as const) {
    for (const [list, column, type] of COLUMNS) {
      const members = selection?.[list] ?? [];
      if (members.length === 0) continue;
      const kept = { text: column, values: [] };
      const cast = { text: type, values: [] };
      await changed(
        tx,
        sql`insert into range_member (range_id, side, ${kept})
            select ${rangeId}, ${side}, unnest(${members}::${cast}[])`,
      );
    }
  }
}
