/** Gives codes of a batch to those who wait for one. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { changed, sql } from "../../ground/sql.ts";

const AT_ONCE = 5_000;

/**
 * One code each, the oldest to who waits longest, until codes or people run out; answers how many were given. The
 * caller holds the batch's row, so that no two hand out at once.
 */
export async function handOut(tx: EntityManager, batchId: Id): Promise<number> {
  let given = 0;
  for (;;) {
    const now = await handOutSome(tx, batchId);
    given += now;
    if (now < AT_ONCE) return given;
  }
}

function handOutSome(tx: EntityManager, batchId: Id): Promise<number> {
  return changed(
    tx,
    sql`with waiting as (
          select customer_id, row_number() over (order by added_at, customer_id) as n
          from voucher_batch_recipient where batch_id = ${batchId} and voucher_id is null
          order by added_at, customer_id limit ${AT_ONCE}),
        free as (
          select id, row_number() over (order by id) as n from (
            select v.id from voucher v
            where v.batch_id = ${batchId} and v.status = 'ACTIVE' and v.used = 0
              and not exists (select 1 from use_tally t where t.subject_id = v.id)
              and not exists (select 1 from voucher_assignment a where a.voucher_id = v.id)
            order by v.id limit (select count(*) from waiting)) v),
        given as (
          update voucher_batch_recipient r set voucher_id = free.id, assigned_at = now()
          from waiting join free using (n)
          where r.batch_id = ${batchId} and r.customer_id = waiting.customer_id
          returning r.customer_id, r.voucher_id)
        insert into voucher_assignment (customer_id, voucher_id) select customer_id, voucher_id from given`,
  );
}
