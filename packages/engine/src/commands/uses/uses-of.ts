/** How often discounts and vouchers were used, for who looks at lists and reports. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import type { SubjectKind } from "./model.ts";

/** Uses that are reserved or redeemed, overruns included, and what they took off (of a discount). */
export interface UsesSoFar {
  readonly id: Id;
  readonly used: number;
  /** Minor units; 0 for a voucher: its discount knows. */
  readonly spent: Amount;
}

/**
 * The figures of all of them in one statement, right to the last committed use: what the row counts, less what only
 * lies in slots, and what the tally has yet to add. Its cost is that of the unrolled tally, not of all uses ever.
 */
export async function usesOf(
  em: EntityManager,
  kind: SubjectKind,
  ids: readonly Id[],
): Promise<UsesSoFar[]> {
  const subjects =
    kind === "DISCOUNT"
      ? sql`select id, used, spent from discount where id = any(${ids}::uuid[])`
      : sql`select id, used, 0::bigint as spent from voucher where id = any(${ids}::uuid[])`;
  return rows<UsesSoFar>(
    em,
    sql`select s.id, (s.used - coalesce(l.room, 0) + coalesce(t.uses, 0))::int as used,
               (s.spent + coalesce(t.amount, 0))::bigint as spent
        from (${subjects}) s
        left join lateral (select sum(remaining) as room from use_slot where subject_id = s.id) l on true
        left join lateral (select sum(uses) as uses, sum(amount) as amount from use_tally where subject_id = s.id) t on true`,
  );
}
