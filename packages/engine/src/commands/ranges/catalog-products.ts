/** Puts products into a catalog and takes them out. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { changed, rows, sql } from "../ground/sql.ts";
import { isUuid } from "../ground/uuid.ts";
import { type ProblemOf, problem } from "../problems.ts";
import { CATALOG_CHANGES_MAX } from "./model.ts";

const TOLD_MAX = 20;

export interface CatalogOf {
  readonly catalogId: Id;
  readonly partnerId: Id;
}

/** Ids that are none, or too many of them. */
export function idProblems(ids: readonly Id[], field: string): ProblemOf[] {
  if (ids.length > CATALOG_CHANGES_MAX) {
    const maximum = CATALOG_CHANGES_MAX;
    return [problem("TOO_MANY_MEMBERS", { maximum, actual: ids.length }, [field])];
  }
  const wrong = ids.filter((id) => !isUuid(id)).slice(0, TOLD_MAX);
  return wrong.map((id) => problem("MEMBER_NOT_FOUND", { list: "products", id }, [field]));
}

/** Products that are not there, or are another partner's: the answer is the same. One query. */
export async function foreignProducts(
  tx: EntityManager,
  { partnerId }: Pick<CatalogOf, "partnerId">,
  ids: readonly Id[],
  field: string,
): Promise<ProblemOf[]> {
  const missing = await rows<{ id: Id }>(
    tx,
    sql`select x.id from unnest(${ids}::uuid[]) x (id)
        where not exists (select from product p where p.id = x.id and p.partner_id = ${partnerId})
        limit ${TOLD_MAX}`,
  );
  return missing.map(({ id }) => problem("MEMBER_NOT_FOUND", { list: "products", id }, [field]));
}

/** Adds products; those that are in it already stay. */
export async function addProducts(
  tx: EntityManager,
  { catalogId, partnerId }: CatalogOf,
  ids: readonly Id[],
): Promise<void> {
  if (ids.length === 0) return;
  await changed(
    tx,
    sql`insert into catalog_product (catalog_id, product_id, partner_id)
        select ${catalogId}, x.id, ${partnerId} from unnest(${[...new Set(ids)]}::uuid[]) x (id)
        on conflict do nothing`,
  );
}

/** Takes products out; those that are not in it do not matter. */
export async function takeProducts(
  tx: EntityManager,
  { catalogId }: CatalogOf,
  ids: readonly Id[],
): Promise<void> {
  if (ids.length === 0) return;
  await changed(
    tx,
    sql`delete from catalog_product where catalog_id = ${catalogId} and product_id = any(${ids}::uuid[])`,
  );
}
