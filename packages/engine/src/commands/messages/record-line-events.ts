/** Keeps what LINE tells us, once. */
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { alwaysInTransaction } from "../ground/transaction.ts";

/** A webhook event whose signature was right. */
export interface LineEventNotice {
  /** Stays the same when LINE delivers an event again. */
  readonly webhookEventId: string;
  /** The event as it came. */
  readonly raw: string;
}

/**
 * Keeps webhook events of LINE append-only and once each, whatever order they arrive in.
 * Returns how many were new. What they mean is decided when LINE messages are built.
 */
export async function recordLineEvents(
  context: CommandContext,
  events: readonly LineEventNotice[],
): Promise<number> {
  if (events.length === 0) return 0;
  return alwaysInTransaction(context, (tx) =>
    changed(
      tx,
      sql`insert into line_notice (webhook_event_id, raw)
          select * from unnest(${events.map((event) => event.webhookEventId)}::text[],
                               ${events.map((event) => event.raw)}::text[])
          on conflict (webhook_event_id) do nothing`,
    ),
  );
}
