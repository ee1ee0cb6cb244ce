import type { EntityManager } from "@8521/database";
import type { OutboxEvent } from "../tasks/handle-events.ts";
import type { Work } from "../work.ts";
import { asHtml, asText } from "./letter.ts";
import { type OrderFacts, orderFacts } from "./order-facts.ts";
import {
  numberIssued,
  orderCancelled,
  orderExpired,
  orderPaid,
  orderRefunded,
  orderShipped,
  type OrderLetter,
} from "./order-letters.ts";

/** Which event calls for which letter. Events without one leave no mail. */
const LETTERS: Readonly<Record<string, OrderLetter>> = {
  "order.number_issued": numberIssued,
  "order.paid": orderPaid,
  "order.expired": orderExpired,
  "order.cancelled": orderCancelled,
  "order.shipped": orderShipped,
  "order.refunded": orderRefunded,
};

/** Writes the letter an event calls for into the mail queue, in the caller's transaction, once an event. */
export async function writeMail(work: Work, em: EntityManager, event: OutboxEvent): Promise<void> {
  const compose = LETTERS[event.type];
  if (!compose) return;
  const order = await orderFacts(em, event.aggregate_id);
  if (!order || !wantsLetter(order, event.type)) return;
  const letter = compose(order, `${work.shopUrl}/orders/${order.number}`);
  await em.execute(
    `insert into mail (event_id, recipient, locale, template, subject, text_body, html_body)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing`,
    [
      event.id,
      order.recipient,
      order.locale,
      event.type,
      letter.subject,
      asText(letter),
      asHtml(letter, order.locale),
    ],
  );
}

/** Who paid at a till holds the receipt, and may have told no address. */
function wantsLetter(order: OrderFacts, type: string): boolean {
  return order.recipient !== "" && !(order.method === "TILL" && type === "order.paid");
}
