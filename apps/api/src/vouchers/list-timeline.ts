import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { all, row, rows, sql, type Statement } from "../ground/sql.ts";
import { sentenceTeller, type AuditedEvent } from "./timeline-words.ts";
import type { VoucherEvent } from "./voucher-timeline.type.ts";

interface EventRow extends AuditedEvent {
  readonly id: string;
  /** Microseconds since 1970: a cursor must not lose the digits that tell two apart. */
  readonly happened: number;
  readonly actor: string;
  readonly by: string | null;
  readonly reason: string | null;
}

/**
 * What was done to a voucher, newest first. A code of a batch has no line of its own in the audit log when it is made:
 * its row says when that was. An admin of one partner is told of that partner's own.
 */
export async function listTimeline(
  c: Context,
  voucherId: string,
  asked: PageAsked,
): Promise<Page<VoucherEvent>> {
  const partnerId = c.viewer?.partnerId ?? null;
  const events = eventsOf(voucherId, partnerId);
  const page = await pageOf<EventRow, EventRow>(asked, {
    find: (after, limit) => {
      const behind =
        after &&
        sql`(e.at, e.id) < (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`;
      return rows<EventRow>(
        c.em,
        sql`select e.id, (extract(epoch from e.at) * 1000000)::bigint as happened, e.action, e.before, e.after, e.reason,
                   e.actor_kind as actor, u.name as by
            from (${events}) e left join auth_user u on u.id = e.actor_id and e.actor_kind = 'ADMIN'
            where ${all([behind])} order by e.at desc, e.id desc limit ${limit}`,
      );
    },
    place: ({ happened, id }) => [happened, id],
    view: (event) => event,
    count: async () =>
      (await row<{ count: number }>(c.em, sql`select count(*)::int as count from (${events}) e`))
        ?.count ?? 0,
  });
  const tell = await sentenceTeller(c, page.nodes);
  const told = ({ id, action, actor, by, reason, ...event }: EventRow): VoucherEvent => ({
    id,
    at: new Date(event.happened / 1000),
    action,
    sentence: tell({ action, ...event }),
    actor,
    by,
    reason,
  });
  return {
    ...page,
    nodes: page.nodes.map(told),
    edges: page.edges.map(({ node, cursor }) => ({ node: told(node), cursor })),
  };
}

function eventsOf(voucherId: string, partnerId: string | null): Statement {
  return sql`
    select a.id, a.at, a.actor_kind, a.actor_id, a.action, a.before, a.after, a.reason
    from audit_log a join voucher v on v.id = a.object_id
    where a.object_type = 'voucher' and v.id = ${voucherId}::uuid
      and (${partnerId}::uuid is null or v.partner_id = ${partnerId}::uuid)
    union all
    select v.id, v.created_at, 'SYSTEM', null, 'voucher.made_in_batch', null, null, null
    from voucher v
    where v.id = ${voucherId}::uuid and v.batch_id is not null
      and (${partnerId}::uuid is null or v.partner_id = ${partnerId}::uuid)`;
}
