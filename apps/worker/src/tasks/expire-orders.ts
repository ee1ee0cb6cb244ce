import { expireOrder } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";
import { askGateway } from "./ask-gateway.ts";

/** Orders looked at in one run; the next minute takes the next ones. */
const AT_ONCE = 200;

/**
 * Expires orders whose time to pay has passed, each only after the gateway was asked. A payment may be on its way
 * after the deadline (a store tells ECPay hours later), so each method has its grace.
 */
export async function expireOrders(work: Work): Promise<void> {
  for (const order of await dueOrders(work)) {
    const answer = await askGateway(work, order.id);
    if (answer === "PAID") continue;
    const result = await expireOrder(asTheHouse(work), { orderId: order.id, gateway: answer });
    work.log("order past its deadline", {
      orderId: order.id,
      gateway: answer,
      outcome: result.ok ? result.state : result.problems[0]?.code,
    });
  }
}

/** Past their deadline and past the grace of how they are paid, the oldest first. */
async function dueOrders(work: Work): Promise<{ readonly id: string }[]> {
  const graces = work.shop.settings.payments.map(({ method, graceMinutes }) => ({
    method,
    minutes: graceMinutes,
  }));
  return work.shop.orm.em.fork().execute<{ id: string }[]>(
    `select o.id from orders o
       left join jsonb_to_recordset(?::jsonb) as g (method text, minutes int) on g.method = o.payment_method
       where o.state in ('PENDING', 'AWAITING_PAYMENT') and o.pay_until < ?
         and o.pay_until + make_interval(mins => coalesce(g.minutes, 0)) <= ?
       order by o.pay_until limit ?`,
    [JSON.stringify(graces), work.now(), work.now(), AT_ONCE],
  );
}
