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
                       (select coalesce(sum(amount), 0) from payment where state in ${WITH_MONEY} and provider <> 'NONE' and method <> 'FREE')
                       - (select coalesce(sum(amount), 0) from refund where state = 'DONE') as moved) b
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
