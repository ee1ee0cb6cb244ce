/** Reads deliveries: what was told, and every try. */
import type { Id, Instant } from "../../../pricing/model.ts";
import { askingPartner, mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { instant, instantOrNull, row, rows, sql, type Statement } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { messageOf } from "../deliver/message.ts";
import type { AttemptFailure, DeliveryState } from "../deliver/record-attempt.ts";

export interface AttemptReport {
  readonly attempt: number;
  readonly at: Instant;
  readonly status: number | null;
  readonly latencyMs: number;
  readonly failure: AttemptFailure | null;
  readonly response: string | null;
}

/** One event for one endpoint. */
export interface DeliveryReport {
  readonly deliveryId: Id;
  readonly endpointId: Id;
  readonly endpointUrl: string;
  readonly messageId: Id;
  readonly eventType: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Null when it has ended. */
  readonly nextAttemptAt: Instant | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  /** What is sent, as JSON. */
  readonly message: { readonly [name: string]: unknown };
  /** The last ones first. */
  readonly tries: readonly AttemptReport[];
}

export interface DeliveryFilter {
  readonly endpointId?: Id | null;
  readonly state?: DeliveryState | null;
  readonly eventType?: string | null;
  readonly from?: Date | null;
}

interface DeliveryRow {
  readonly id: Id;
  readonly endpoint_id: Id;
  readonly url: string;
  readonly event_id: Id;
  readonly type: string;
  readonly at: string;
  readonly payload: { readonly [name: string]: unknown };
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly next_attempt_at: string;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly tries: readonly (Omit<AttemptReport, "at"> & { readonly at: string })[];
}

/** Deliveries, the newest first, older than `before` when it is given; with their tries, in one query. */
export async function listDeliveries(
  context: CommandContext,
  asked: DeliveryFilter & {
    readonly first: number;
    readonly before?: Id | null;
    readonly deliveryId?: Id;
  },
): Promise<CommandResult<{ readonly deliveries: readonly DeliveryReport[] }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const behind = asked.before ? sql`d.id < ${asked.before}` : sql`true`;
  const found = await rows<DeliveryRow>(
    context.em.fork(),
    sql`select d.id, d.endpoint_id, w.url, d.event_id, e.type, e.at, e.payload, d.state, d.attempts, d.next_attempt_at,
               d.created_at, d.ended_at,
               coalesce((select jsonb_agg(jsonb_build_object('attempt', a.attempt, 'at', a.at, 'status', a.status,
                                'latencyMs', a.latency_ms, 'failure', a.failure, 'response', a.response)
                                order by a.attempt desc)
                         from webhook_attempt a where a.delivery_id = d.id), '[]') as tries
        from webhook_delivery d join outbox_event e on e.id = d.event_id join webhook_endpoint w on w.id = d.endpoint_id
        where ${matching(context, asked)} and ${behind}
        order by d.id desc limit ${asked.first}`,
  );
  return { ok: true, deliveries: found.map(reportOf) };
}

export async function countDeliveries(
  context: CommandContext,
  filter: DeliveryFilter,
): Promise<number> {
  if (!mayAsk(context)) return 0;
  const found = await row<{ n: number }>(
    context.em.fork(),
    sql`select count(*)::int as n from webhook_delivery d join outbox_event e on e.id = d.event_id
        where ${matching(context, filter)}`,
  );
  return found!.n;
}

export async function readDelivery(
  context: CommandContext,
  { deliveryId }: { readonly deliveryId: Id },
): Promise<CommandResult<{ readonly delivery: DeliveryReport }>> {
  const listed = await listDeliveries(context, { first: 1, deliveryId });
  if (!listed.ok) return listed;
  const [delivery] = listed.deliveries;
  return delivery ? { ok: true, delivery } : refuseWith("WEBHOOK_DELIVERY_NOT_FOUND");
}

function matching(
  context: CommandContext,
  filter: DeliveryFilter & { readonly deliveryId?: Id },
): Statement {
  const partner = askingPartner(context);
  const { endpointId = null, state = null, eventType = null, from = null } = filter;
  return sql`(${filter.deliveryId ?? null}::uuid is null or d.id = ${filter.deliveryId ?? null}::uuid)
    and (${endpointId}::uuid is null or d.endpoint_id = ${endpointId}::uuid)
    and (${state}::text is null or d.state = ${state}::text)
    and (${eventType}::text is null or e.type = ${eventType}::text)
    and (${from}::timestamptz is null or d.created_at >= ${from}::timestamptz)
    and (${partner}::uuid is null or exists (
      select from webhook_endpoint mine where mine.id = d.endpoint_id and mine.partner_id = ${partner}::uuid))`;
}

function reportOf(found: DeliveryRow): DeliveryReport {
  return {
    deliveryId: found.id,
    endpointId: found.endpoint_id,
    endpointUrl: found.url,
    messageId: found.event_id,
    eventType: found.type,
    state: found.state,
    attempts: found.attempts,
    nextAttemptAt: found.state === "PENDING" ? instant(found.next_attempt_at) : null,
    createdAt: instant(found.created_at),
    endedAt: instantOrNull(found.ended_at),
    message: messageOf(found),
    tries: found.tries.map((one) => ({ ...one, at: instant(one.at) })),
  };
}
