import { sql, type Statement } from "../../ground/sql.ts";

/** Of `orders o`: nobody with this e-mail or phone had paid an order that was placed before. */
export const IS_NEWCOMER: Statement = sql`(
  not exists (select from orders p where p.email_key = o.email_key and p.placed_at < o.placed_at
                and p.paid_at is not null)
  and not exists (select from orders p where p.phone_key = o.phone_key and p.placed_at < o.placed_at
                    and p.paid_at is not null))`;
