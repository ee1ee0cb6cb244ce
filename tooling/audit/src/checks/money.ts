import { PAID, UNPAID, WITH_MONEY, type Check } from "../check.ts";

const balance = (account: string): string =>
  `(select coalesce(sum(amount), 0) from posting where account = '${account}')`;

/** The money trail. */
export const moneyChecks: readonly Check[] = [
  {
    name: "money.entries-balance",
    promise: "Every journal entry adds up to nothing, and so do all accounts together.",
    sql: `select o.number as order_number, 'journal entry ' || j.kind as subject, format('off by %s %s', sum(p.amount), p.currency) as detail
          from posting p join journal_entry j on j.id = p.journal_entry_id left join orders o on o.id = j.order_id
          group by o.number, j.kind, j.id, p.currency having sum(p.amount) <> 0`,
  },
  {
    name: "money.orders-are-posted",
    promise: "Placing and paying an order are posted once each.",
    sql: `select o.number as order_number, 'journal' as subject,
                 format('the order is %s; posted: placed %s, paid %s', o.state, j.placed, j.paid) as detail
          from orders o
          cross join lateral (select count(*) filter (where kind = 'PLACED') as placed, count(*) filter (where kind = 'PAID') as paid
                              from journal_entry where order_id = o.id) j
          where o.total > 0 and (j.placed <> 1 or j.paid <> (o.state in ${PAID})::int)`,
  },
  {
    name: "money.claims-are-open-orders",
    promise: "What is claimed from shoppers is what the open orders cost.",
    sql: `select null as order_number, 'account ORDER_CLAIM' as subject, format('%s, open orders %s', b.balance, b.open) as detail
          from (select ${balance("ORDER_CLAIM")} as balance, (select coalesce(sum(total), 0) from orders where state in ${UNPAID}) as open) b
          where b.balance <> b.open`,
  },
  {
    name: "money.gateway-is-what-came-in",
    promise: "The gateway's account is every payment less every refund that was carried out.",
    sql: `select null as order_number, 'account GATEWAY' as subject, format('%s, payments less refunds %s', b.balance, b.moved) as detail
          from (select ${balance("GATEWAY")} + ${balance("REFUND_CASH")} as balance,
                       (select coalesce(sum(amount), 0) from payment where state in ${WITH_MONEY} and provider not in ('NONE', 'TILL') and method <> 'FREE')
                       - (select coalesce(sum(r.amount), 0) from refund r join payment p on p.id = r.payment_id
                          where r.state = 'DONE' and p.provider <> 'TILL') as moved) b
          where b.balance <> b.moved`,
  },
  {
    name: "money.till-is-what-was-taken",
    promise:
      "The tills' account is what they took less what was given back, and every difference to the order has its own.",
    sql: `select null as order_number, 'account ' || b.account as subject, format('%s, sales less refunds %s', b.balance, b.moved) as detail
          from (select 'TILL' as account, ${balance("TILL")} as balance,
                       (select coalesce(sum(given_total), 0) from till_sale)
                       - (select coalesce(sum(r.amount), 0) from refund r join payment p on p.id = r.payment_id
                          where r.state = 'DONE' and p.provider = 'TILL') as moved
                union all
                select 'TILL_DIFFERENCE', ${balance("TILL_DIFFERENCE")},
                       (select coalesce(sum(o.total - s.given_total), 0) from till_sale s join orders o on o.id = s.order_id)) b
          where b.balance <> b.moved`,
  },
  {
    name: "money.commissions-are-owed",
    promise: "What is owed to affiliates is the sum of all commission entries.",
    sql: `select null as order_number, 'account COMMISSION_COST' as subject, format('%s, entries %s', b.balance, b.entries) as detail
          from (select ${balance("COMMISSION_COST")} as balance, (select coalesce(sum(amount), 0) from commission_entry) as entries) b
          where b.balance <> b.entries`,
  },
];
