/** What every change leaves behind: an event that leaves the house, a line in the audit log, an alert. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { EVENTS, type EventType, type PayloadOf } from "../events/catalogue.ts";
import { changed, row, sql } from "./sql.ts";

/** An event of the catalogue with its payload. */
export type HouseEvent = {
  [Type in EventType]: {
    readonly type: Type;
    readonly aggregateId: Id;
    readonly payload: PayloadOf<Type>;
    readonly partnerId?: Id | null;
  };
}[EventType];

/** Writes an event to the outbox, in the transaction of what it tells of. */
export async function emit(em: EntityManager, event: HouseEvent): Promise<void> {
  await changed(
    em,
    sql`insert into outbox_event (partner_id, aggregate_type, aggregate_id, type, payload)
        values (${event.partnerId ?? null}, ${EVENTS[event.type].aggregateType}, ${event.aggregateId},
                ${event.type}, ${event.payload}::jsonb)`,
  );
}

export interface AuditedAct {
  readonly action: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
  readonly partnerId?: Id | null;
}

/** Writes who did what to the audit log. Never give it a code or a token. */
export async function audit(
  em: EntityManager,
  context: CommandContext,
  act: AuditedAct,
): Promise<void> {
  await changed(
    em,
    sql`insert into audit_log (partner_id, actor_kind, actor_id, action, object_type, object_id, before, after, reason, request_id)
        values (${act.partnerId ?? context.actor.partnerId}, ${context.actor.kind}, ${context.actor.id}, ${act.action},
                ${act.objectType}, ${act.objectId}, ${json(act.before)}::jsonb, ${json(act.after)}::jsonb,
                ${act.reason}, ${context.requestId})`,
  );
}

/** Raises an alert for a person to look at; answers its id. */
export async function raiseAlert(
  em: EntityManager,
  alert: {
    readonly kind: string;
    readonly severity: "INFO" | "WARNING" | "CRITICAL";
    readonly orderId?: Id | null;
    readonly data: { readonly [name: string]: unknown };
  },
): Promise<Id> {
  const raised = await row<{ id: Id }>(
    em,
    sql`insert into alert (kind, severity, order_id, data)
        values (${alert.kind}, ${alert.severity}, ${alert.orderId}, ${alert.data}::jsonb) returning id`,
  );
  return raised!.id;
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
