/** What still names a range or a catalog. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import type { UsedBy } from "./model.ts";

/** Discounts that are not over and whose rule names this range, by priority. */
export function discountsOfRange(em: EntityManager, rangeId: Id): Promise<UsedBy[]> {
  return rows<UsedBy>(
    em,
    sql`select d.id, d.name from discount_range n join discount d on d.id = n.discount_id
        where n.range_id = ${rangeId} and d.status <> 'ENDED' order by d.priority, d.id`,
  );
}

/** Ranges, and discounts that are not over, that name this catalog themselves. */
export function usersOfCatalog(em: EntityManager, catalogId: Id): Promise<UsedBy[]> {
  return rows<UsedBy>(
    em,
    sql`select r.id, r.name from range r where r.status = 'ACTIVE'
          and exists (select from range_member m where m.range_id = r.id and m.catalog_id = ${catalogId})
        union all
        select d.id, d.name from discount_catalog n join discount d on d.id = n.discount_id
          where n.catalog_id = ${catalogId} and d.status <> 'ENDED'
        order by id`,
  );
}
