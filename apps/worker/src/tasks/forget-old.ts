import type { Work } from "../work.ts";

/** What nobody needs any more, and how long it is kept. */
const FORGOTTEN = [
  "delete from idempotency_key where created_at < ?::timestamptz - interval '30 days'",
  "delete from auth_verification where expires_at < ?::timestamptz - interval '1 day'",
  "delete from cart where state = 'OPEN' and customer_id is null and updated_at < ?::timestamptz - interval '90 days'",
  // Who guessed is known long enough to look into it.
  "update guess_burst set subject = null where subject is not null and last_at < ?::timestamptz - interval '30 days'",
  "update click set address_hash = null where address_hash is not null and at < ?::timestamptz - interval '30 days'",
];

/** An address is only for finding guess bursts, leaks and repeated clicks. Partial indexes find what still has one. */
const ADDRESSES = [
  ["code_check", "at"],
  ["redemption", "reserved_at"],
] as const;

/** Rows a statement: nobody who enters a code waits for a day's worth. */
const CHUNK = 5_000;

/** Deletes what has outlived its use, once a day. */
export async function forgetOld(work: Work): Promise<void> {
  const em = work.shop.orm.em.fork();
  for (const statement of FORGOTTEN) await em.execute(statement, [work.now()]);
  for (const [table, at] of ADDRESSES) await forgetAddresses(work, table, at);
  while ((await forgetEvents(work)) === CHUNK);
}

async function forgetAddresses(work: Work, table: string, at: string): Promise<void> {
  const em = work.shop.orm.em.fork();
  for (;;) {
    const { affectedRows } = await em.execute<{ affectedRows: number }>(
      `update ${table} set address_hash = null, prefix_hash = null where id in (
         select id from ${table} where address_hash is not null and ${at} < ?::timestamptz - interval '30 days'
         order by ${at} limit ${CHUNK})`,
      [work.now()],
      "run",
    );
    if (affectedRows < CHUNK) return;
  }
}

/** Events that were handled a month ago, with what was delivered of them; what still waits or can be replayed stays for a quarter. */
async function forgetEvents(work: Work): Promise<number> {
  const { affectedRows } = await work.shop.orm.em.fork().execute<{ affectedRows: number }>(
    `delete from outbox_event where id in (
       select e.id from outbox_event e
        where e.handled_at < ?::timestamptz - interval '30 days'
          and (e.handled_at < ?::timestamptz - interval '90 days'
               or not exists (select 1 from webhook_delivery d where d.event_id = e.id and d.state <> 'DELIVERED'))
        order by e.handled_at limit ${CHUNK})`,
    [work.now(), work.now()],
    "run",
  );
  return affectedRows;
}
