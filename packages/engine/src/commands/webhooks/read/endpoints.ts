/** Reads endpoints: who is told of what, and how it goes. */
import type { Id, Instant } from "../../../pricing/model.ts";
import { askingPartner, mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { instant, instantOrNull, rows, sql, type Statement } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { EndpointStatus } from "../endpoint/held-endpoint.ts";
import type { DisabledReason } from "../endpoint/set-endpoint-status.ts";

/** An endpoint without its secret. */
export interface EndpointReport {
  readonly endpointId: Id;
  readonly partnerId: Id | null;
  readonly url: string;
  readonly description: string;
  /** Empty is every event. */
  readonly eventTypes: readonly string[];
  readonly status: EndpointStatus;
  readonly disabledReason: DisabledReason | null;
  readonly failingSince: Instant | null;
  /** Until when the secret before signs too; null when there is none. */
  readonly oldSecretUntil: Instant | null;
  readonly createdAt: Instant;
  readonly pending: number;
  readonly delivered: number;
  /** Dead letters. */
  readonly failed: number;
}

type EndpointRow = Omit<EndpointReport, Times> & { readonly [time in Times]: string | null };
type Times = "failingSince" | "oldSecretUntil" | "createdAt";

/** Every endpoint this admin may see, the newest first, in one query. There are few. */
export async function listEndpoints(
  context: CommandContext,
): Promise<CommandResult<{ readonly endpoints: readonly EndpointReport[] }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  return { ok: true, endpoints: await load(context, sql`true`) };
}

export async function readEndpoint(
  context: CommandContext,
  { endpointId }: { readonly endpointId: Id },
): Promise<CommandResult<{ readonly endpoint: EndpointReport }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const [endpoint] = await load(context, sql`w.id = ${endpointId}`);
  return endpoint ? { ok: true, endpoint } : refuseWith("WEBHOOK_ENDPOINT_NOT_FOUND");
}

async function load(context: CommandContext, which: Statement): Promise<EndpointReport[]> {
  const partner = askingPartner(context);
  const found = await rows<EndpointRow>(
    context.em.fork(),
    sql`select w.id as "endpointId", w.partner_id as "partnerId", w.url, w.description,
               to_jsonb(w.event_types) as "eventTypes", w.status, w.disabled_reason as "disabledReason",
               w.failing_since as "failingSince", w.created_at as "createdAt",
               case when w.old_secret_until > ${context.now} then w.old_secret_until end as "oldSecretUntil",
               n.pending, n.delivered, n.failed
        from webhook_endpoint w,
             lateral (select count(*) filter (where state = 'PENDING')::int as pending,
                             count(*) filter (where state = 'DELIVERED')::int as delivered,
                             count(*) filter (where state = 'FAILED')::int as failed
                      from webhook_delivery d where d.endpoint_id = w.id) n
        where ${which} and (${partner}::uuid is null or w.partner_id = ${partner}::uuid)
        order by w.id desc`,
  );
  return found.map((endpoint) => ({
    ...endpoint,
    failingSince: instantOrNull(endpoint.failingSince),
    oldSecretUntil: instantOrNull(endpoint.oldSecretUntil),
    createdAt: instant(endpoint.createdAt!),
  }));
}
