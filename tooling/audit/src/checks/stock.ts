import { UNPAID, type Check } from "../check.ts";

const LEDGER = `select variant_id,
    sum(case kind when 'COMMITTED' then -quantity when 'HELD' then 0 when 'RELEASED' then 0 else quantity end) as on_hand,
    sum(case kind when 'HELD' then quantity when 'RELEASED' then -quantity when 'COMMITTED' then -quantity else 0 end) as held
  from stock_movement group by variant_id`;

/** What is on the shelf and what is kept back for somebody. */
export const stockChecks: readonly Check[] = [
  {
    name: "stock.counters-are-the-ledger",
    promise: "What is on hand and held of a variant is the sum of its movements.",
    sql: `select null as order_number, 'variant ' || v.sku as subject,
                 format('on hand %s (ledger %s), held %s (ledger %s)', v.on_hand, coalesce(m.on_hand, 0), v.held, coalesce(m.held, 0)) as detail
          from variant v left join (${LEDGER}) m on m.variant_id = v.id
          where v.tracks_stock and (v.on_hand <> coalesce(m.on_hand, 0) or v.held <> coalesce(m.held, 0))`,
  },
  {
    name: "stock.never-below-zero",
    promise: "Never more is held than is there, unless the variant may be ordered in advance.",
    sql: `select null as order_number, 'variant ' || sku as subject, format('on hand %s, held %s', on_hand, held) as detail
          from variant where tracks_stock and not allow_backorder and on_hand < held`,
  },
  {
    name: "stock.held-by-open-orders",
    promise: "Exactly the orders that wait for money hold stock.",
    sql: `select o.number as order_number, 'line ' || l.sku as subject,
                 format('holds %s of %s, the order is %s', h.held, l.quantity, o.state) as detail
          from order_line l join orders o on o.id = l.order_id join variant v on v.id = l.variant_id and v.tracks_stock
          cross join lateral (select coalesce(sum(case kind when 'HELD' then quantity when 'RELEASED' then -quantity
                                                         when 'COMMITTED' then -quantity else 0 end), 0) as held
                              from stock_movement where order_line_id = l.id) h
          where h.held <> case when o.state in ${UNPAID} then l.quantity else 0 end`,
  },
];
