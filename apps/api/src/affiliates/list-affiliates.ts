import * as db from "@8521/database";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { money } from "../ground/money.type.ts";
import { all, row, rows, sql } from "../ground/sql.ts";
import { Affiliate, type AffiliateStatus } from "./affiliate.type.ts";
import type { AffiliateAccount } from "./account.type.ts";

interface FoundRow {
  readonly id: string;
  readonly made: number;
  readonly codeCount: number;
  readonly clicks: number;
  readonly orders: number;
  readonly sales: number;
  readonly pending: number;
  readonly approved: number;
  readonly paid: number;
}

/** Affiliates as the shop sees them, newest first; two queries a page. */
export async function listAffiliates(
  c: Context,
  asked: PageAsked & {
    readonly status?: AffiliateStatus | null | undefined;
    readonly search?: string | null | undefined;
  },
): Promise<Page<AffiliateAccount>> {
  const word = asked.search?.trim();
  const partnerId = c.viewer?.partnerId;
  const matches = all([
    asked.status ? sql`a.status = ${asked.status}` : null,
    word
      ? sql`(strpos(lower(a.display_name), lower(${word})) > 0 or strpos(a.slug, lower(${word})) > 0)`
      : null,
    partnerId ? sql`a.partner_id = ${partnerId}` : null,
  ]);
  return await pageOf<FoundRow & { affiliate: db.Affiliate }, AffiliateAccount>(asked, {
    find: async (after, limit) => {
      const behind =
        after &&
        sql`(a.created_at, a.id) < (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`;
      const found = await rows<FoundRow>(c.em, figuresOf(all([matches, behind]), limit));
      const affiliates = new Map(
        (await c.em.find(db.Affiliate, { id: { $in: found.map(({ id }) => id) } })).map((one) => [
          one.id,
          one,
        ]),
      );
      return found.flatMap((one) => {
        const affiliate = affiliates.get(one.id);
        return affiliate ? [{ ...one, affiliate }] : [];
      });
    },
    place: ({ made, id }) => [made, id],
    view: ({ affiliate, ...figures }) => ({
      affiliate: new Affiliate(affiliate),
      commissionRate: affiliate.commissionRate ?? null,
      codeCount: figures.codeCount,
      clicks: figures.clicks,
      orders: figures.orders,
      sales: money(c, figures.sales),
      pending: money(c, figures.pending),
      approved: money(c, figures.approved),
      paid: money(c, figures.paid),
      createdAt: affiliate.createdAt,
    }),
    count: async () =>
      (
        await row<{ count: number }>(
          c.em,
          sql`select count(*)::int as count from affiliate a where ${matches}`,
        )
      )?.count ?? 0,
  });
}

function figuresOf(matches: ReturnType<typeof sql>, limit: number) {
  return sql`select a.id, (extract(epoch from a.created_at) * 1000000)::bigint as made,
      (select count(*)::int from voucher where affiliate_id = a.id) as "codeCount",
      (select count(*)::int from click where affiliate_id = a.id and not is_bot and not is_repeat) as clicks,
      sold.orders, sold.sales, earned.pending, earned.approved, earned.paid
    from affiliate a
    cross join lateral (select count(*)::int as orders, coalesce(sum(o.total - o.refunded_total), 0)::bigint as sales
      from conversion v join orders o on o.id = v.order_id where v.affiliate_id = a.id and o.paid_at is not null) sold
    cross join lateral (select coalesce(sum(amount) filter (where state = 'PENDING'), 0)::bigint as pending,
      coalesce(sum(amount) filter (where state = 'APPROVED'), 0)::bigint as approved,
      coalesce(sum(amount) filter (where state = 'PAID'), 0)::bigint as paid
      from commission where affiliate_id = a.id) earned
    where ${matches} order by a.created_at desc, a.id desc limit ${limit}`;
}
