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
 * Takes events from the outbox in order and writes the mail each calls for. A row is locked while it is handled, so
 * several workers never handle one twice; a crash leaves it unhandled, and `mail.event_id` keeps its mail from being
 * written twice.
 *
 * @returns how many were handled, so that the caller can go on until none is left
 */
export async function handleEvents(work: Work): Promise<number> {
  return work.shop.orm.em.fork().transactional(async (em) => {
    const events = await em.execute<OutboxEvent[]>(
      `select id, type, aggregate_id, payload from outbox_event
        where handled_at is null order by id limit ? for update skip locked`,
      [AT_ONCE],
    );
    for (const event of events) {
      await writeMail(work, em, event);
      await em.execute("update outbox_event set handled_at = ? where id = ?", [
        work.now(),
        event.id,
      ]);
    }
    return events.length;
  });
}
