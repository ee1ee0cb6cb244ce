import { PAID, type Check } from "../check.ts";

/** Who is credited and what is owed. */
export const affiliateChecks: readonly Check[] = [
  {
    name: "affiliates.commission-is-its-entries",
    promise: "A commission's amount is the sum of its entries.",
    sql: `select o.number as order_number, 'commission of ' || a.slug as subject, format('amount %s, entries %s', c.amount, e.amount) as detail
          from commission c join orders o on o.id = c.order_id join affiliate a on a.id = c.affiliate_id
          cross join lateral (select coalesce(sum(amount), 0) as amount from commission_entry where commission_id = c.id) e
          where c.amount <> e.amount`,
  },
  {
    name: "affiliates.commission-of-paid-orders",
    promise:
      "Commission is earned by paid orders only, by the affiliate who was credited, or whose code theirs became.",
    sql: `select o.number as order_number, 'commission of ' || a.slug as subject,
                 case when o.state not in ${PAID} then format('the order is %s', o.state) else 'somebody else was credited' end as detail
          from commission c join orders o on o.id = c.order_id join affiliate a on a.id = c.affiliate_id
          join conversion v on v.id = c.conversion_id
          where o.state not in ${PAID} or v.order_id <> c.order_id or (c.level = 1 and v.affiliate_id is distinct from c.affiliate_id
                 and not exists (select 1 from commission m where m.moved_to_id = c.id or m.id = c.moved_to_id))`,
  },
  {
    name: "affiliates.reversed-is-nothing",
    promise:
      "A reversed commission is worth nothing, and no commission before its payout is worth less than nothing.",
    sql: `select o.number as order_number, 'commission of ' || a.slug as subject, format('%s over %s', c.state, c.amount) as detail
          from commission c join orders o on o.id = c.order_id join affiliate a on a.id = c.affiliate_id
          where (c.state = 'REVERSED' and c.amount <> 0) or (c.state in ('PENDING', 'APPROVED') and c.amount < 0)`,
  },
  {
    name: "affiliates.refunded-earns-nothing",
    promise: "An order that was given back whole earns nobody a commission.",
    sql: `select o.number as order_number, 'commission of ' || a.slug as subject, format('still %s', c.amount) as detail
          from commission c join orders o on o.id = c.order_id and o.state = 'REFUNDED' join affiliate a on a.id = c.affiliate_id
          cross join lateral (select coalesce(sum(amount), 0) as amount from commission_entry
                              where commission_id = c.id and kind not in ('MANUAL', 'BONUS')) e
          where e.amount <> 0`,
  },
  {
    name: "affiliates.credit-has-a-reason",
    promise:
      "Whoever is credited was chosen by something that was there: a code of their own, a click, a binding, an override.",
    sql: `select o.number as order_number, 'credit of ' || a.slug as subject, format('by %s, which is not there', v.basis) as detail
          from conversion v join orders o on o.id = v.order_id join affiliate a on a.id = v.affiliate_id
          left join click k on k.id = v.click_id left join voucher w on w.id = v.voucher_id
          where (v.basis = 'CLICK' and k.affiliate_id is distinct from v.affiliate_id)
             or (v.basis = 'CODE' and w.affiliate_id is distinct from v.affiliate_id)
             or v.basis = 'NONE'`,
  },
];
