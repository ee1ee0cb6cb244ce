/** What the worker is to send now. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { rows, sql } from "../../ground/sql.ts";
import { openSecrets, type SecretColumns } from "../endpoint/secret.ts";
import { AT_ONCE_PER_ENDPOINT, HELD_SECONDS } from "../settings.ts";
import { bodyOf, type KeptEvent } from "./message.ts";

/** One try to be made: what to send where, and what signs it. Never log it. */
export interface ClaimedDelivery {
  readonly deliveryId: Id;
  readonly endpointId: Id;
  /** From 1. */
  readonly attempt: number;
  readonly url: string;
  /** The event's id, the same at every try and replay: the receiver's key to do a thing once. */
  readonly messageId: Id;
  readonly body: string;
  /** The newest first; one signature each. */
  readonly secrets: readonly string[];
}

interface ClaimedRow extends KeptEvent, SecretColumns {
  readonly id: Id;
  readonly endpoint_id: Id;
  readonly event_id: Id;
  readonly attempts: number;
  readonly url: string;
}

/**
 * Takes deliveries that are due, in the event's order, and holds them: a later event of an aggregate is not taken
 * while an earlier one waits or is on its way. No transaction stays open while they are sent, and a worker that is
 * killed holds them for a minute, then another takes them: they are sent at least once. Two workers never hold the
 * same one.
 */
export async function claimDeliveries(
  context: CommandContext,
  { holder, limit }: { readonly holder: Id; readonly limit: number },
): Promise<ClaimedDelivery[]> {
  if (context.actor.kind !== "SYSTEM") throw new Error("only the house sends webhooks");
  const { now, settings } = context;
  const claimed = await takeDue(context.em.fork(), { now, holder, limit });
  return claimed.map((kept) => ({
    deliveryId: kept.id,
    endpointId: kept.endpoint_id,
    attempt: kept.attempts,
    url: kept.url,
    messageId: kept.event_id,
    body: bodyOf(kept),
    secrets: openSecrets(kept, settings.codes.keyRing, now),
  }));
}

function takeDue(
  em: EntityManager,
  { now, holder, limit }: { now: Date; holder: Id; limit: number },
): Promise<ClaimedRow[]> {
  // The database counts microseconds and this clock is cut to the millisecond: what was written within it is due.
  const dueUntil = new Date(now.getTime() + 1);
  return rows<ClaimedRow>(
    em,
    sql`with due as (
          select due.id
          from webhook_endpoint w,
               lateral (
                 select d.id, d.next_attempt_at from webhook_delivery d
                 where d.endpoint_id = w.id and d.state = 'PENDING' and d.next_attempt_at <= ${dueUntil}
                   and (d.held_until is null or d.held_until < ${now})
                   and not exists (
                     select 1 from webhook_delivery e
                     where e.endpoint_id = d.endpoint_id and e.aggregate_type = d.aggregate_type
                       and e.aggregate_id = d.aggregate_id and e.state = 'PENDING' and e.event_id < d.event_id)
                 order by d.next_attempt_at, d.event_id
                 limit greatest(0, ${AT_ONCE_PER_ENDPOINT} - (
                   select count(*) from webhook_delivery h
                   where h.endpoint_id = w.id and h.state = 'PENDING' and h.held_until >= ${now}))
                 for update skip locked) due
          where w.status = 'ACTIVE'
          order by due.next_attempt_at limit ${limit}),
        taken as (
          update webhook_delivery d set attempts = d.attempts + 1, holder = ${holder},
                 held_until = ${now}::timestamptz + make_interval(secs => ${HELD_SECONDS})
          from due where d.id = due.id
          returning d.id, d.endpoint_id, d.event_id, d.attempts)
        select t.id, t.endpoint_id, t.event_id, t.attempts, w.url, w.secret_cipher, w.secret_key_version,
               w.old_secret_cipher, w.old_secret_key_version, w.old_secret_until, e.type, e.at, e.payload
        from taken t join webhook_endpoint w on w.id = t.endpoint_id join outbox_event e on e.id = t.event_id
        order by t.event_id`,
  );
}
