import { PAID, WITH_MONEY, type Check } from "../check.ts";

/** Money in and money back. */
export const paymentChecks: readonly Check[] = [
  {
    name: "payments.counted-once",
    promise:
      "A paid order has exactly one payment that counts, of its total; an order that was never paid has none.",
    sql: `select o.number as order_number, 'payment' as subject,
                 format('the order is %s over %s; payments that count: %s, together %s', o.state, o.total, p.n, p.amount) as detail
          from orders o
          cross join lateral (select count(*) as n, coalesce(sum(amount), 0) as amount from payment
                              where order_id = o.id and state in ${WITH_MONEY} and not is_duplicate) p
          where o.total > 0 and (p.n <> (o.state in ${PAID})::int or (p.n = 1 and p.amount <> o.total))`,
  },
  {
    name: "payments.paid-time",
    promise: "An order knows when it was paid exactly when it was.",
    sql: `select number as order_number, 'order' as subject, format('%s, paid at %s', state, coalesce(paid_at::text, 'no time')) as detail
          from orders where (paid_at is not null) <> (state in ${PAID})`,
  },
  {
    name: "payments.refunds-add-up",
    promise:
      "What an order gave back is the sum of its refunds, in the order, in its lines and in its payments.",
    sql: `select o.number as order_number, 'refunds' as subject,
                 format('order %s, refunds %s, payments %s', o.refunded_total, r.amount, p.amount) as detail
          from orders o
          cross join lateral (select coalesce(sum(amount), 0) as amount from refund where order_id = o.id and state <> 'FAILED'
                              and payment_id in (select id from payment where not is_duplicate)) r
          cross join lateral (select coalesce(sum(refunded_amount), 0) as amount from payment where order_id = o.id and not is_duplicate) p
          where o.total > 0 and (o.refunded_total <> r.amount or p.amount <> r.amount)`,
  },
  {
    name: "payments.duplicates-are-on-the-list",
    promise: "Money that came twice marks its order for a refund.",
    sql: `select o.number as order_number, 'payment ' || p.trade_number as subject, 'paid twice, and nobody is told to give it back' as detail
          from payment p join orders o on o.id = p.order_id
          where p.is_duplicate and p.state = 'PAID' and not o.needs_refund`,
  },
];
