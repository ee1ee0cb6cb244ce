/** Which products a range holds, found in the catalogue by SQL. The engine's `rangeHas` says the same of each. */
import { SELECTION_LISTS } from "../../pricing/index.ts";
import type { Id, Range, Selection } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, rows, sql, type Statement } from "../ground/sql.ts";

/** Where a page begins: behind this product. */
export interface ProductPlace {
  readonly position: number;
  readonly productId: Id;
}

/**
 * A page of the products on sale that a range holds, as the shop recommends them. A product is in it when one of its
 * variants on sale is. One query; it grows with what the range names and holds, not with the range's discounts.
 */
export async function productsInRange(
  context: CommandContext,
  range: Pick<Range, "partnerId" | "include" | "exclude">,
  { first, after = null }: { readonly first: number; readonly after?: ProductPlace | null },
): Promise<ProductPlace[]> {
  const behind = after
    ? sql`(p.rating_position, p.id) > (${after.position}::int, ${after.productId}::uuid)`
    : sql`true`;
  return rows<ProductPlace>(
    context.em.fork(),
    sql`select p.rating_position as position, p.id as "productId" from product p
        where ${isIn(range)} and ${behind} order by p.rating_position, p.id limit ${first}`,
  );
}

/** How many products on sale a range holds. */
export async function countProductsInRange(
  context: CommandContext,
  range: Pick<Range, "partnerId" | "include" | "exclude">,
): Promise<number> {
  const found = await row<{ n: number }>(
    context.em.fork(),
    sql`select count(*)::int as n from product p where ${isIn(range)}`,
  );
  return found!.n;
}

/** Whether a range holds one product on sale. */
export async function rangeHasProduct(
  context: CommandContext,
  range: Pick<Range, "partnerId" | "include" | "exclude">,
  productId: Id,
): Promise<boolean> {
  const found = await row(
    context.em.fork(),
    sql`select from product p where p.id = ${productId} and ${isIn(range)}`,
  );
  return found !== null;
}

/** The condition over `product p`. */
function isIn({ partnerId, include, exclude }: Pick<Range, "partnerId" | "include" | "exclude">) {
  const named = include && namesAnything(include) ? variantsOf(include) : null;
  const left = exclude && namesAnything(exclude) ? variantsOf(exclude) : null;
  return sql`p.status = 'ACTIVE' and (${partnerId}::uuid is null or p.partner_id = ${partnerId}::uuid)
    and exists (select from variant v where v.product_id = p.id and v.status = 'ACTIVE'
      ${named ? sql`and v.id in (${named})` : sql``} ${left ? sql`and v.id not in (${left})` : sql``})`;
}

function namesAnything(selection: Selection): boolean {
  return SELECTION_LISTS.some((list) => (selection[list]?.length ?? 0) > 0);
}

/** The variants that any list of a selection names. */
function variantsOf(selection: Selection): Statement {
  const { products, variants, categories, collections, tags, catalogs, kinds } = selection;
  return sql`select s.id from variant s where s.product_id = any(${products ?? []}::uuid[])
    union all select unnest(${variants ?? []}::uuid[])
    union all select s.id from variant s join product q on q.id = s.product_id
      where q.kind = any(${kinds ?? []}::text[]) or q.tags && ${tags ?? []}::text[]
        or q.category_id in (select k.id from category k where k.id = any(${categories ?? []}::uuid[])
                               or k.ancestor_ids && ${categories ?? []}::uuid[])
        or q.id in (select c.product_id from product_collection c
                    where c.collection_id = any(${collections ?? []}::uuid[]))
        or q.id in (select c.product_id from catalog_product c where c.catalog_id = any(${catalogs ?? []}::uuid[]))`;
}
