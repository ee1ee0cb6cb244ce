import type { RunningHouse } from "./running-house.ts";

/** How often everything that a payment sets in motion has happened to one order. */
export interface Effects {
  /** Uses of the code that count as used. */
  readonly redeemed: number;
  /** Uses of the code that are still held for this order. */
  readonly reserved: number;
  /** Units of goods that left the stock for good. */
  readonly committed: number;
  readonly granted: number;
  /** Commission earned, in dollars. */
  readonly commission: number;
  readonly commissions: number;
  readonly shipments: number;
  /** Payments that hold money, the duplicates not counted. */
  readonly payments: number;
  /** Entries of the journal that say money came in. */
  readonly paidEntries: number;
}

/** Where an order stands. */
export interface Standing {
  readonly state: string;
  readonly needs_refund: boolean;
  readonly needs_review: string | null;
  readonly duplicates: number;
  readonly effects: Effects;
}

const QUERY = `
select o.state, o.needs_refund, o.needs_review,
  (select count(*) from payment where order_id = o.id and is_duplicate)::int as duplicates,
  json_build_object(
    'redeemed', (select count(*) from redemption where order_id = o.id and state = 'REDEEMED'),
    'reserved', (select count(*) from redemption where order_id = o.id and state = 'RESERVED'),
    'committed', (select coalesce(sum(abs(m.quantity)), 0) from stock_movement m
                  join order_line l on l.id = m.order_line_id where l.order_id = o.id and m.kind = 'COMMITTED'),
    'granted', (select count(*) from course_grant g join order_line l on l.id = g.order_line_id
                where l.order_id = o.id and g.revoked_at is null),
    'commission', (select coalesce(sum(amount), 0) from commission where order_id = o.id),
    'commissions', (select count(*) from commission where order_id = o.id),
    'shipments', (select count(*) from shipment where order_id = o.id),
    'payments', (select count(*) from payment where order_id = o.id and state = 'PAID' and not is_duplicate),
    'paidEntries', (select count(*) from journal_entry where order_id = o.id and kind = 'PAID')
  ) as effects
from orders o where o.id = ?`;

/** Reads where an order stands, straight from the tables. */
export async function standingOf(house: RunningHouse, orderId: string): Promise<Standing> {
  const em = house.database.orm.em.fork();
  const [standing] = await em.execute<Standing[]>(QUERY, [orderId]);
  return standing!;
}

/** How many alerts there are: a message that disagrees must raise one. */
export async function alertCount(house: RunningHouse): Promise<number> {
  const em = house.database.orm.em.fork();
  const [row] = await em.execute<{ count: number }[]>("select count(*)::int as count from alert");
  return row!.count;
}

/** The messages that were kept about a trade, with what was decided, oldest first. */
export async function outcomesSince(house: RunningHouse, noticeCount: number): Promise<string[]> {
  const em = house.database.orm.em.fork();
  const rows = await em.execute<{ outcome: string | null }[]>(
    `select o.outcome from payment_notice n left join payment_notice_outcome o on o.notice_id = n.id
     order by n.received_at, n.id offset ?`,
    [noticeCount],
  );
  return rows.map(({ outcome }) => outcome ?? "UNDECIDED");
}

/** How many messages were ever kept. */
export async function noticeCount(house: RunningHouse): Promise<number> {
  const em = house.database.orm.em.fork();
  const [row] = await em.execute<{ count: number }[]>(
    "select count(*)::int as count from payment_notice",
  );
  return row!.count;
}
