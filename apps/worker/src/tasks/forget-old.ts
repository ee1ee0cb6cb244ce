import type { Work } from "../work.ts";

/** What nobody needs any more, and how long it is kept. */
const FORGOTTEN = [
  "delete from idempotency_key where created_at < ?::timestamptz - interval '30 days'",
  "delete from auth_verification where expires_at < ?::timestamptz - interval '1 day'",
  "delete from cart where state = 'OPEN' and customer_id is null and updated_at < ?::timestamptz - interval '90 days'",
  // An address is only for finding guess bursts and repeated clicks.
  "update code_check set address_hash = null where address_hash is not null and at < ?::timestamptz - interval '30 days'",
  "update click set address_hash = null where address_hash is not null and at < ?::timestamptz - interval '30 days'",
];

/** Deletes what has outlived its use, once a day. */
export async function forgetOld(work: Work): Promise<void> {
  for (const statement of FORGOTTEN) await work.shop.orm.em.fork().execute(statement, [work.now()]);
  while ((await forgetEvents(work)) === EVENTS_AT_ONCE);
}

const EVENTS_AT_ONCE = 5_000;

/** Events that were handled a month ago, with what was delivered of them; what still waits or can be replayed stays for a quarter. */
async function forgetEvents(work: Work): Promise<number> {
  const { affectedRows } = await work.shop.orm.em.fork().execute<{ affectedRows: number }>(
    `delete from outbox_event where id in (
       select e.id from outbox_event e
        where e.handled_at < ?::timestamptz - interval '30 days'
          and (e.handled_at < ?::timestamptz - interval '90 days'
               or not exists (select 1 from webhook_delivery d where d.event_id = e.id and d.state <> 'DELIVERED'))
        order by e.handled_at limit ${EVENTS_AT_ONCE})`,
    [work.now(), work.now()],
    "run",
  );
  return affectedRows;
}
