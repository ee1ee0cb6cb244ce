/** An event becomes one delivery for each endpoint that wants it. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { changed, row, sql } from "../ground/sql.ts";

/** One number of our own for the advisory lock. */
const FAN_OUT_LOCK = 8_521_016;

/**
 * Whether this transaction may take events from the outbox. One at a time does: two could fan out a later event of an
 * order before an earlier one, and the order of deliveries would be lost.
 */
export async function mayTakeEvents(tx: EntityManager): Promise<boolean> {
  const found = await row<{ is_ours: boolean }>(
    tx,
    sql`select pg_try_advisory_xact_lock(${FAN_OUT_LOCK}) as is_ours`,
  );
  return found!.is_ours;
}

/**
 * Writes the deliveries of these events, in one statement; without an endpoint it reads an empty table. A partner's
 * endpoint is told of the partner's own rows and of orders that have a line of theirs, what happened before it was
 * made is not told, and a disabled one is told nothing.
 *
 * @returns how many deliveries were written
 */
export async function fanOut(tx: EntityManager, eventIds: readonly Id[]): Promise<number> {
  if (eventIds.length === 0) return 0;
  return changed(
    tx,
    sql`insert into webhook_delivery (endpoint_id, event_id, aggregate_type, aggregate_id)
        select w.id, e.id, e.aggregate_type, e.aggregate_id
        from webhook_endpoint w join outbox_event e on e.id = any(${eventIds}::uuid[])
        where w.status <> 'DISABLED' and e.at >= w.created_at
          and (w.event_types = '{}' or e.type = any(w.event_types))
          and (w.partner_id is null or w.partner_id = e.partner_id
               or (e.aggregate_type = 'order'
                   and exists (select from order_line l where l.order_id = e.aggregate_id and l.partner_id = w.partner_id)))
        order by e.id
        on conflict (endpoint_id, event_id) do nothing`,
  );
}
