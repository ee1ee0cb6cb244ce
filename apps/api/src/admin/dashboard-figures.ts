import type { Context } from "../ground/context.ts";
import { daysBefore, daysOf, eachDay, onDays, type Days } from "../ground/days.ts";
import { money } from "../ground/money.type.ts";
import type { DayRange } from "../ground/page.type.ts";
import { rows, sql, type Statement } from "../ground/sql.ts";
import { ofPartner } from "../orders/list-orders.ts";
import type { Dashboard } from "./dashboard.type.ts";
import { topAffiliates, topCodes } from "./dashboard-leaders.ts";
import { newestAlerts, refusedReasons, unpaidNow } from "./dashboard-today.ts";

interface DayFigures {
  readonly day: string;
  readonly orders: number;
  readonly sales: number;
  readonly list: number;
  readonly discountCost: number;
  readonly affiliateSales: number;
  readonly commission: number;
}

/** Orders `o` whose money came on these days, of the admin's partner. */
export function paidOn(c: Context, days: Days): Statement {
  return sql`o.paid_at is not null and ${onDays(sql`o.paid_at`, days)}
    and ${ofPartner(c) ?? sql`true`}`;
}

/** Figures of the shop over some days, and of as many days before. */
export async function dashboardOf(
  c: Context,
  range: DayRange | null | undefined,
): Promise<Dashboard> {
  const days = daysOf(c, range);
  const [now, before, unpaid, codes, affiliates, reasons, alerts] = await Promise.all([
    figuresOf(c, days),
    figuresOf(c, daysBefore(days)),
    unpaidNow(c),
    topCodes(c, days),
    topAffiliates(c, days),
    refusedReasons(c, days),
    newestAlerts(c),
  ]);
  const total = sumUp(now);
  const previous = sumUp(before);
  const byDay = new Map(now.map((one) => [one.day, one]));
  return {
    from: days.from,
    to: days.to,
    sales: money(c, total.sales),
    orders: total.orders,
    averageOrder: money(c, average(total)),
    discountCost: money(c, total.discountCost),
    discountSharePercent: share(total.discountCost, total.list),
    affiliateSharePercent: share(total.affiliateSales, total.sales),
    commission: money(c, total.commission),
    unpaid: unpaid.count,
    unpaidTotal: money(c, unpaid.total),
    unpaidExpiringSoon: unpaid.soon,
    previous: {
      sales: money(c, previous.sales),
      orders: previous.orders,
      averageOrder: money(c, average(previous)),
      discountCost: money(c, previous.discountCost),
    },
    days: eachDay(days).map((day) => ({
      day,
      sales: money(c, byDay.get(day)?.sales ?? 0),
      orders: byDay.get(day)?.orders ?? 0,
      discountCost: money(c, byDay.get(day)?.discountCost ?? 0),
      affiliateSales: money(c, byDay.get(day)?.affiliateSales ?? 0),
    })),
    topCodes: codes,
    topAffiliates: affiliates,
    refusedReasons: reasons,
    alerts,
  };
}

async function figuresOf(c: Context, days: Days): Promise<DayFigures[]> {
  return await rows<DayFigures>(
    c.em,
    sql`select (o.paid_at at time zone ${days.zone})::date::text as day, count(*)::int as orders,
          sum(o.total - o.refunded_total)::bigint as sales, sum(o.subtotal + o.shipping_total)::bigint as list,
          sum(o.discount_total)::bigint as "discountCost",
          coalesce(sum(o.total - o.refunded_total) filter (where v.affiliate_id is not null), 0)::bigint as "affiliateSales",
          coalesce(sum(m.amount), 0)::bigint as commission
        from orders o
        left join lateral (select affiliate_id from conversion where order_id = o.id and affiliate_id is not null limit 1) v on true
        left join lateral (select sum(amount) as amount from commission where order_id = o.id) m on true
        where ${paidOn(c, days)} group by 1`,
  );
}

function sumUp(figures: readonly DayFigures[]): Omit<DayFigures, "day"> {
  const sum = (figure: (one: DayFigures) => number): number =>
    figures.reduce((total, one) => total + figure(one), 0);
  return {
    orders: sum((one) => one.orders),
    sales: sum((one) => one.sales),
    list: sum((one) => one.list),
    discountCost: sum((one) => one.discountCost),
    affiliateSales: sum((one) => one.affiliateSales),
    commission: sum((one) => one.commission),
  };
}

const average = ({ sales, orders }: { readonly sales: number; readonly orders: number }): number =>
  orders > 0 ? Math.round(sales / orders) : 0;

const share = (part: number, whole: number): string =>
  whole > 0 ? ((part * 100) / whole).toFixed(1) : "0.0";
