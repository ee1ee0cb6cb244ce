import type { Work } from "../work.ts";
import { askGateway } from "./ask-gateway.ts";

const AT_ONCE = 100;

/**
 * Asks the gateway about orders that have waited a while for a card's answer, or half a day for a transfer: a notice
 * may have been lost, and nobody should wait for the deadline to see the order paid.
 */
export async function findLostNotices(work: Work): Promise<void> {
  const rows = await work.shop.orm.em.fork().execute<{ id: string }[]>(
    `select o.id from orders o join payment p on p.order_id = o.id
        where o.state = 'AWAITING_PAYMENT' and p.state in ('CREATED', 'NUMBER_ISSUED') and p.provider = 'ECPAY'
          and p.created_at < ?::timestamptz - case when p.method = 'CREDIT' then interval '10 minutes' else interval '12 hours' end
        group by o.id order by min(p.created_at) limit ?`,
    [work.now(), AT_ONCE],
  );
  for (const { id } of rows) await askGateway(work, id);
}
