import { expireOrder } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";
import { askGateway } from "./ask-gateway.ts";

/** Orders looked at in one run; the next minute takes the next ones. */
const AT_ONCE = 200;

interface Due {
  readonly id: string;
  readonly payment_method: string;
  readonly pay_until: Date | string;
}

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

async function dueOrders(work: Work): Promise<Due[]> {
  const now = work.now();
  const rows = await work.shop.orm.em.fork().execute<Due[]>(
    `select id, payment_method, pay_until from orders
        where state in ('PENDING', 'AWAITING_PAYMENT') and pay_until < ?
        order by pay_until limit ?`,
    [now, AT_ONCE],
  );
  return rows.filter(
    (row) => new Date(row.pay_until).getTime() + graceMs(work, row.payment_method) <= now.getTime(),
  );
}

function graceMs(work: Work, method: string): number {
  const terms = work.shop.settings.payments.find((each) => each.method === method);
  return (terms?.graceMinutes ?? 0) * 60_000;
}
