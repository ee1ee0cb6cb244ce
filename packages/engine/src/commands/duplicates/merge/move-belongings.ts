/** What hangs on a code besides its uses: to whom it was given, whose welcome it is, which codes stand for it. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { changed, sql } from "../../ground/sql.ts";

/** Customers who were given a retired code have the survivor; an affiliate's welcome is the survivor. */
export async function moveBelongings(
  tx: EntityManager,
  mergeId: Id,
  survivorId: Id,
  retiredIds: readonly Id[],
): Promise<void> {
  await changed(
    tx,
    sql`with gone as (
          delete from voucher_assignment where voucher_id = any(${retiredIds}::uuid[])
          returning customer_id, voucher_id, assigned_at),
        given as (
          insert into voucher_assignment (customer_id, voucher_id, assigned_at)
          select customer_id, ${survivorId}::uuid, min(assigned_at) from gone group by customer_id
          on conflict do nothing returning customer_id)
        insert into voucher_merge_move (merge_id, kind, row_id, voucher_id, before)
        select ${mergeId}::uuid, 'ASSIGNMENT', g.customer_id, g.voucher_id,
               jsonb_build_object('isNew', exists (select 1 from given n where n.customer_id = g.customer_id),
                                  'assignedAt', g.assigned_at)
        from gone g`,
  );
  await changed(
    tx,
    sql`with moved as (
          update affiliate set welcome_voucher_id = ${survivorId} where welcome_voucher_id = any(${retiredIds}::uuid[])
          returning id, old.welcome_voucher_id as voucher_id)
        insert into voucher_merge_move (merge_id, kind, row_id, voucher_id)
        select ${mergeId}::uuid, 'WELCOME', id, voucher_id from moved`,
  );
}

/** The retired codes become aliases, and so do their own aliases: nobody is sent on twice. */
export async function makeAliases(
  tx: EntityManager,
  mergeId: Id,
  survivorId: Id,
  retiredIds: readonly Id[],
): Promise<void> {
  await changed(
    tx,
    sql`with moved as (
          update voucher set merged_into_id = ${survivorId} where merged_into_id = any(${retiredIds}::uuid[])
          returning id, old.merged_into_id as voucher_id)
        insert into voucher_merge_move (merge_id, kind, row_id, voucher_id)
        select ${mergeId}::uuid, 'ALIAS', id, voucher_id from moved`,
  );
  await changed(
    tx,
    sql`with merged as (
          update voucher set status = 'MERGED', merged_into_id = ${survivorId}, used = 0, overrun = 0, is_hot = false
          where id = any(${retiredIds}::uuid[]) returning id, old.status, old.is_hot)
        insert into voucher_merge_move (merge_id, kind, row_id, voucher_id, before)
        select ${mergeId}::uuid, 'VOUCHER', id, id, jsonb_build_object('status', status, 'isHot', is_hot) from merged`,
  );
}

/** Gives back what `moveBelongings` moved and nobody has changed since. */
export async function returnBelongings(
  tx: EntityManager,
  mergeId: Id,
  survivorId: Id,
): Promise<void> {
  await changed(
    tx,
    sql`with moved as (
          select row_id, voucher_id, before from voucher_merge_move where merge_id = ${mergeId} and kind = 'ASSIGNMENT'),
        gone as (
          delete from voucher_assignment s using moved m
          where s.voucher_id = ${survivorId} and s.customer_id = m.row_id and (m.before ->> 'isNew')::boolean)
        insert into voucher_assignment (customer_id, voucher_id, assigned_at)
        select row_id, voucher_id, (before ->> 'assignedAt')::timestamptz from moved on conflict do nothing`,
  );
  await changed(
    tx,
    sql`update affiliate a set welcome_voucher_id = m.voucher_id from voucher_merge_move m
        where m.merge_id = ${mergeId} and m.kind = 'WELCOME' and m.row_id = a.id and a.welcome_voucher_id = ${survivorId}`,
  );
}

/** The retired codes stand for themselves again, in the state they were in, with their own aliases. */
export async function endAliases(tx: EntityManager, mergeId: Id, survivorId: Id): Promise<void> {
  await changed(
    tx,
    sql`update voucher v set status = m.before ->> 'status', merged_into_id = null,
          is_hot = (m.before ->> 'isHot')::boolean from voucher_merge_move m
        where m.merge_id = ${mergeId} and m.kind = 'VOUCHER' and m.row_id = v.id and v.merged_into_id = ${survivorId}`,
  );
  await changed(
    tx,
    sql`update voucher v set merged_into_id = m.voucher_id from voucher_merge_move m
        where m.merge_id = ${mergeId} and m.kind = 'ALIAS' and m.row_id = v.id and v.merged_into_id = ${survivorId}`,
  );
}
