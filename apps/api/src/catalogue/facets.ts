import type { LocalizedText } from "@8521/database";
import type { Context } from "../ground/context.ts";
import { money } from "../ground/money.type.ts";
import { rows, sql, type Statement } from "../ground/sql.ts";
import { say, words } from "../ground/words.ts";
import type { Facet, ProductFacets } from "./product-list.type.ts";

interface FacetRow {
  readonly kind: "CATEGORY" | "COLLECTION" | "KIND" | "TAG" | "PRICE";
  readonly value: string;
  readonly label: LocalizedText | null;
  readonly count: number;
}

const TAGS_MAX = 30;

/** What the matching products could be narrowed down by, in one query. */
export async function facetsOf(c: Context, matches: Statement): Promise<ProductFacets> {
  const found = await rows<FacetRow>(
    c.em,
    sql`with found as materialized (select p.id, p.category_id, p.kind, p.tags, p.price_from from product p where ${matches})
        select 'CATEGORY' as kind, k.slug as value, k.name as label, count(*)::int as count
          from found f join category own on own.id = f.category_id
          join category k on k.id = own.id or k.id = any(own.ancestor_ids) group by k.id
        union all select 'COLLECTION', l.slug, l.name, count(*)::int
          from found f join product_collection pc on pc.product_id = f.id
          join collection l on l.id = pc.collection_id group by l.id
        union all select 'KIND', kind, null, count(*)::int from found group by kind
        union all (select 'TAG', tag, null, count(*)::int from found, unnest(tags) tag
          group by tag order by 4 desc, 2 limit ${TAGS_MAX})
        union all select 'PRICE', bound.name, null, bound.price from
          (select min(price_from) as least, max(price_from) as most from found) f,
          lateral (values ('MIN', f.least), ('MAX', f.most)) bound (name, price) where bound.price is not null`,
  );
  const facet = (kind: FacetRow["kind"]): Facet[] =>
    found
      .filter((row) => row.kind === kind)
      .map((row) => ({ value: row.value, label: labelOf(c, row), count: row.count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  const bound = (name: string) =>
    found.find((row) => row.kind === "PRICE" && row.value === name)?.count ?? null;
  const [least, most] = [bound("MIN"), bound("MAX")];
  return {
    categories: facet("CATEGORY"),
    collections: facet("COLLECTION"),
    kinds: facet("KIND"),
    tags: facet("TAG"),
    priceMin: least === null ? null : money(c, least),
    priceMax: most === null ? null : money(c, most),
  };
}

function labelOf(c: Context, { kind, value, label }: FacetRow): string {
  if (label) return words(c, label);
  if (kind !== "KIND") return value;
  return value === "COURSE" ? say(c, "課程", "Courses") : say(c, "商品", "Goods");
}
