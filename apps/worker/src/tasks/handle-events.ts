import { fanOut, mayTakeEvents } from "@8521/engine/commands";
import { writeMail } from "../mail/write-mail.ts";
import type { Work } from "../work.ts";

const AT_ONCE = 50;

/** An event as it left the transaction of what it tells of. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: string;
  readonly aggregate_id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Takes events from the outbox in order, writes the mail each calls for and a delivery for each endpoint that wants it.
 * One worker at a time takes events, so that deliveries are in the events' order; a crash leaves them unhandled, and
 * `mail.event_id` and the delivery's own key keep either from being written twice.
 *
 * @returns how many were handled, so that the caller can go on until none is left
 */
export async function handleEvents(work: Work): Promise<number> {
  return work.shop.orm.em.fork().transactional(async (em) => {
    if (!(await mayTakeEvents(em))) return 0;
    const events = await em.execute<OutboxEvent[]>(
      `select id, type, aggregate_id, payload from outbox_event
        where handled_at is null order by id limit ?`,
      [AT_ONCE],
    );
    if (events.length === 0) return 0;
    for (const event of events) await writeMail(work, em, event);
    const ids = events.map(({ id }) => id);
    await fanOut(em, ids);
    await em.execute("update outbox_event set handled_at = ? where id = any(?::uuid[])", [
      work.now(),
      `{${ids.join(",")}}`,
    ]);
    return events.length;
  });
}
