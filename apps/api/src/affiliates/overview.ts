import type { Context } from "../ground/context.ts";
import { daysOf, eachDay, type Days } from "../ground/days.ts";
import { money } from "../ground/money.type.ts";
import type { DayRange } from "../ground/page.type.ts";
import { row, rows, sql } from "../ground/sql.ts";
import type { AffiliateOverview } from "./portal.type.ts";

interface DayRow {
  readonly day: string;
  readonly clicks: number;
  readonly orders: number;
  readonly sales: number;
  readonly earned: number;
}

interface BalanceRow {
  readonly pending: number;
  readonly approved: number;
  readonly paid: number;
  readonly reversed: number;
}

/** An affiliate's figures of some days; what is pending, approved and paid is as of now. Two queries. */
export async function affiliateOverview(
  c: Context,
  affiliateId: string,
  range: DayRange | null | undefined,
): Promise<AffiliateOverview> {
  const days = daysOf(c, range);
  const [found, balance] = await Promise.all([
    daily(c, affiliateId, days),
    balances(c, affiliateId, days),
  ]);
  const byDay = new Map(found.map((one) => [one.day, one]));
  const sum = (figure: (one: DayRow) => number): number =>
    found.reduce((total, one) => total + figure(one), 0);
  const [clicks, orders] = [sum((one) => one.clicks), sum((one) => one.orders)];
  return {
    clicks,
    orders,
    conversionPercent: clicks > 0 ? ((orders * 100) / clicks).toFixed(1) : null,
    sales: money(
      c,
      sum((one) => one.sales),
    ),
    pending: money(c, balance?.pending ?? 0),
    approved: money(c, balance?.approved ?? 0),
    paid: money(c, balance?.paid ?? 0),
    reversed: money(c, balance?.reversed ?? 0),
    days: eachDay(days).map((day) => ({
      day,
      clicks: byDay.get(day)?.clicks ?? 0,
      orders: byDay.get(day)?.orders ?? 0,
      earned: money(c, byDay.get(day)?.earned ?? 0),
    })),
  };
}

async function daily(c: Context, affiliateId: string, days: Days): Promise<DayRow[]> {
  const { from, to, zone } = days;
  return await rows<DayRow>(
    c.em,
    sql`select day::text, sum(clicks)::int as clicks, sum(orders)::int as orders,
               sum(sales)::bigint as sales, sum(earned)::bigint as earned
        from (
          select (at at time zone ${zone})::date as day, count(*) as clicks, 0 as orders, 0 as sales, 0 as earned
          from click where affiliate_id = ${affiliateId} and not is_bot and not is_repeat group by 1
          union all
          select (v.placed_at at time zone ${zone})::date, 0, count(*), coalesce(sum(o.total - o.refunded_total) filter (where o.paid_at is not null), 0), 0
          from conversion v join orders o on o.id = v.order_id where v.affiliate_id = ${affiliateId} group by 1
          union all
          select (created_at at time zone ${zone})::date, 0, 0, 0, sum(amount)
          from commission where affiliate_id = ${affiliateId} group by 1
        ) figures (day, clicks, orders, sales, earned)
        where day between ${from}::date and ${to}::date group by 1`,
  );
}

async function balances(c: Context, affiliateId: string, days: Days): Promise<BalanceRow | null> {
  return await row<BalanceRow>(
    c.em,
    sql`select coalesce(sum(amount) filter (where state = 'PENDING'), 0)::bigint as pending,
               coalesce(sum(amount) filter (where state = 'APPROVED'), 0)::bigint as approved,
               coalesce(sum(amount) filter (where state = 'PAID'), 0)::bigint as paid,
               (select coalesce(sum(e.amount), 0)::bigint from commission_entry e join commission m on m.id = e.commission_id
                where m.affiliate_id = ${affiliateId} and e.amount < 0
                and (e.at at time zone ${days.zone})::date between ${days.from}::date and ${days.to}::date) as reversed
        from commission where affiliate_id = ${affiliateId}`,
  );
}
