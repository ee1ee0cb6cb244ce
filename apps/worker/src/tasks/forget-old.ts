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
}
