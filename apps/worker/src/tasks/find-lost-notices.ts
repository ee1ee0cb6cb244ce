import type { Work } from "../work.ts";
import { askGateway } from "./ask-gateway.ts";

const AT_ONCE = 100;

/** How often the schedule runs this; each attempt is asked about in one run of each doubling of its age. */
const EVERY = "interval '5 minutes'";

/** When an answer is first missed: a card's, a number's, a transfer's. */
const FIRST = `case when p.method = 'CREDIT' then interval '10 minutes'
                    when p.state = 'CREATED' then interval '5 minutes' else interval '12 hours' end`;

/**
 * Asks the gateway about orders that have waited a while for a card's answer or for a number, or half a day for a
 * transfer: a notice may have been lost, and nobody should wait for the deadline to see the order paid.
 * ECPay shuts out who asks too often, so the questions about one attempt get rarer: each comes at twice its age at the
 * one before. What is missed in between is found before the order expires.
 */
export async function findLostNotices(work: Work): Promise<void> {
  const rows = await work.shop.orm.em.fork().execute<{ id: string }[]>(
    `select order_id as id from (
       select p.order_id, extract(epoch from ?::timestamptz - p.created_at) / extract(epoch from ${FIRST}) as age,
              extract(epoch from ${EVERY}) / extract(epoch from ${FIRST}) as step
       from orders o join payment p on p.order_id = o.id
       where o.state in ('PENDING', 'AWAITING_PAYMENT') and p.state in ('CREATED', 'NUMBER_ISSUED')
         and p.provider = 'ECPAY') attempt
     where age >= 1 and (age - step < 1 or floor(log(2, age)) > floor(log(2, age - step)))
     group by order_id order by max(age) limit ?`,
    [work.now(), AT_ONCE],
  );
  for (const { id } of rows) await askGateway(work, id);
}
