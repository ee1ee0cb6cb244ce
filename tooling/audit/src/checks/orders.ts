import { PAID, UNPAID, type Check } from "../check.ts";

/** What an order is: its sums, its history, its frozen price, what it granted. */
export const orderChecks: readonly Check[] = [
  {
    name: "orders.totals-add-up",
    promise:
      "An order's total is its lines less its discounts plus shipping, and its discounts are its redemptions.",
    sql: `select o.number as order_number, 'order' as subject,
                 format('total %s, lines %s, discounts %s (redeemed %s), shipping %s', o.total, l.list, o.discount_total, r.amount, o.shipping_total) as detail
          from orders o
          cross join lateral (select coalesce(sum(list_total), 0) as list from order_line where order_id = o.id) l
          cross join lateral (select coalesce(sum(amount), 0) as amount from redemption where order_id = o.id) r
          where l.list <> o.subtotal or o.subtotal - o.discount_total + o.shipping_total <> o.total or r.amount <> o.discount_total`,
  },
  {
    name: "orders.history-leads-to-state",
    promise: "The history of an order is an unbroken chain that ends in its state.",
    sql: `select o.number as order_number, 'history' as subject,
                 format('the order is %s, its history ends in %s', o.state, coalesce(h.to_state, 'nothing')) as detail
          from orders o
          left join lateral (select to_state from order_history where order_id = o.id order by at desc, id desc limit 1) h on true
          where h.to_state is distinct from o.state
          union all
          select o.number, 'history', format('a step begins in %s where the one before ended in %s', c.from_state, c.before)
          from (select order_id, from_state, lag(to_state) over (partition by order_id order by at, id) as before from order_history) c
          join orders o on o.id = c.order_id where c.before is not null and c.from_state is distinct from c.before`,
  },
  {
    name: "orders.snapshot-is-whole",
    promise:
      "Every order has the snapshot it was priced by; its seal fits, and it says the order's total.",
    sql: `select o.number as order_number, 'snapshot' as subject,
                 case when s.order_id is null then 'it is missing'
                      when s.sha256 <> encode(sha256(convert_to(s.canonical, 'UTF8')), 'hex') then 'its seal does not fit its text'
                      else format('it says %s, the order %s', s.canonical::jsonb #>> '{pricing,total}', o.total) end as detail
          from orders o left join order_snapshot s on s.order_id = o.id
          where s.order_id is null or s.sha256 <> encode(sha256(convert_to(s.canonical, 'UTF8')), 'hex')
             or (s.canonical::jsonb #>> '{pricing,total}')::bigint is distinct from o.total`,
  },
  {
    name: "orders.course-access",
    promise: "A paid course opens exactly once; unpaid and refunded ones are closed.",
    sql: `select o.number as order_number, 'course ' || l.sku as subject,
                 case when g.id is null then 'paid, and not opened' else format('open, and the order is %s', o.state) end as detail
          from order_line l join orders o on o.id = l.order_id
          left join course_grant g on g.order_line_id = l.id and g.revoked_at is null
          where l.kind = 'COURSE'
            and ((g.id is null and o.state in ${PAID} and l.refunded_quantity < l.quantity and not o.needs_refund)
              or (g.id is not null and (o.state in ${UNPAID} or o.state in ('EXPIRED', 'CANCELLED') or l.refunded_quantity = l.quantity)))`,
  },
  {
    name: "orders.receipt-version",
    promise: "Every bought line names a version of its product that is kept.",
    sql: `select o.number as order_number, 'line ' || l.sku as subject, format('version %s is gone', l.product_version) as detail
          from order_line l join orders o on o.id = l.order_id
          left join product_version v on v.product_id = l.product_id and v.version = l.product_version
          where v.product_id is null`,
  },
  {
    name: "orders.one-per-cart",
    promise: "A cart becomes one order at most, and is ordered exactly when it did.",
    sql: `select min(o.number) as order_number, 'cart' as subject, format('became %s orders', count(*)) as detail
          from orders o where o.cart_id is not null group by o.cart_id having count(*) > 1
          union all
          select o.number, 'cart', format('it is %s still', lower(c.state))
          from orders o join cart c on c.id = o.cart_id where c.state <> 'ORDERED'`,
  },
  {
    name: "orders.keys-have-answers",
    promise:
      "A key that was used to place an order, or to sell at a till, gives that order, which is there.",
    sql: `select null as order_number, 'key of ' || split_part(k.scope, ':', 1) as subject,
                 case when k.response is null then 'it has no answer' else format('its order %s is not there', k.response ->> 'number') end as detail
          from idempotency_key k
          where k.operation in ('placeOrder', 'sellAtTill')
            and (k.response is null or not exists (select 1 from orders o where o.id = (k.response ->> 'orderId')::uuid
                                                    and o.number = k.response ->> 'number'))`,
  },
  {
    name: "orders.successor-is-there",
    promise: "An order that another took over from waits no more, and the other is there.",
    sql: `select o.number as order_number, 'successor' as subject, format('the order is %s, superseded by %s', o.state, coalesce(n.number, 'nothing')) as detail
          from orders o left join orders n on n.id = o.superseded_by
          where o.superseded_by is not null
            and (n.id is null or o.state in ${UNPAID})`,
  },
];
