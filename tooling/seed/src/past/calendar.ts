import type { OpenShop } from "@8521/engine/commands";

/**
 * Rows that the database dates by itself would all be of today: gives them the day of what they tell of, and marks
 * events older than a day as handled, so that nobody gets ninety days of mail at once. The only place that edits history, on a
 * world that nobody has seen yet.
 */
export async function settleCalendar(shop: OpenShop, now: Date): Promise<void> {
  await shop.orm.em.fork().transactional(async (em) => {
    const run = (sql: string, values: unknown[] = []) => em.execute(sql, values);
    for (const table of HISTORY)
      await run(`alter table ${table} disable trigger ${table}_is_history`);
    for (const statement of STATEMENTS) await run(statement);
    await run(
      `update outbox_event set handled_at = at where handled_at is null and at < ?::timestamptz - interval '1 day'`,
      [now.toISOString()],
    );
    for (const table of HISTORY)
      await run(`alter table ${table} enable trigger ${table}_is_history`);
  });
}

const HISTORY = ["stock_movement", "journal_entry"];

const STATEMENTS = [
  `update stock_movement m
      set at = case m.kind when 'HELD' then o.placed_at when 'COMMITTED' then coalesce(o.paid_at, o.placed_at)
                           else (select max(h.at) from order_history h where h.order_id = o.id) end
     from order_line l join orders o on o.id = l.order_id where l.id = m.order_line_id`,
  `update journal_entry j
      set at = case j.kind when 'PLACED' then o.placed_at when 'PAID' then coalesce(o.paid_at, o.placed_at)
                           else (select max(h.at) from order_history h where h.order_id = o.id) end
     from orders o where o.id = j.order_id`,
  `update payment p set created_at = o.placed_at from orders o where o.id = p.order_id`,
  `update shipment s set created_at = coalesce(o.paid_at, o.placed_at) from orders o where o.id = s.order_id`,
  `update cart c set created_at = o.placed_at - interval '8 minutes', updated_at = o.placed_at from orders o where o.cart_id = c.id`,
  // An event is of the moment its order was last moved, an order's first one of its placing.
  `update outbox_event e set at = o.placed_at from orders o where o.id = e.aggregate_id`,
  `update outbox_event set at = now() - interval '95 days' where aggregate_id not in (select id from orders)`,
  `update code_check k set at = c.updated_at from cart c where c.id = k.cart_id`,
];
