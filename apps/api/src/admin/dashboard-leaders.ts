import type { Context } from "../ground/context.ts";
import type { Days } from "../ground/days.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { rows, sql } from "../ground/sql.ts";
import { voucherLabel } from "../vouchers/voucher-label.ts";
import { paidOn } from "./dashboard-figures.ts";
import type { AffiliateFigure, CodeFigure } from "./dashboard.type.ts";

const TOP = 10;

interface LeaderRow {
  readonly id: string;
  readonly orders: number;
  readonly sales: number;
  readonly amount: number;
}

/** The codes that paid orders used most. */
export async function topCodes(c: Context, days: Days): Promise<CodeFigure[]> {
  const found = await rows<LeaderRow>(
    c.em,
    sql`select r.voucher_id as id, count(*)::int as orders,
               sum(o.total - o.refunded_total)::bigint as sales, sum(r.amount)::bigint as amount
        from redemption r join orders o on o.id = r.order_id
        where r.voucher_id is not null and r.state = 'REDEEMED' and ${paidOn(c, days)}
        group by 1 order by 2 desc, 3 desc, 1 limit ${TOP}`,
  );
  const vouchers = await c.load.voucher.many(found.map(({ id }) => id));
  const affiliates = await c.load.affiliate.many(
    vouchers.flatMap(({ row }) => row.affiliateId ?? []),
  );
  const names = new Map(affiliates.map(({ row }) => [row.id, row.displayName]));
  return found.flatMap((one) => {
    const voucher = vouchers.find(({ row }) => row.id === one.id)?.row;
    if (!voucher) return [];
    return {
      voucherId: globalId("Voucher", one.id),
      label: voucherLabel(voucher),
      affiliateName: names.get(voucher.affiliateId ?? "") ?? null,
      orders: one.orders,
      sales: money(c, one.sales),
      discountCost: money(c, one.amount),
    };
  });
}

/** The affiliates that were credited with most. */
export async function topAffiliates(c: Context, days: Days): Promise<AffiliateFigure[]> {
  const found = await rows<LeaderRow>(
    c.em,
    sql`select v.affiliate_id as id, count(*)::int as orders, sum(o.total - o.refunded_total)::bigint as sales,
               coalesce(sum(m.amount), 0)::bigint as amount
        from conversion v join orders o on o.id = v.order_id
        left join lateral (select sum(amount) as amount from commission where conversion_id = v.id) m on true
        where v.affiliate_id is not null and ${paidOn(c, days)}
        group by 1 order by 3 desc, 1 limit ${TOP}`,
  );
  const affiliates = await c.load.affiliate.many(found.map(({ id }) => id));
  return found.flatMap((one) => {
    const affiliate = affiliates.find(({ row }) => row.id === one.id);
    if (!affiliate) return [];
    return {
      affiliate,
      orders: one.orders,
      sales: money(c, one.sales),
      commission: money(c, one.amount),
    };
  });
}
