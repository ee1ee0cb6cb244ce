import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { money } from "../ground/money.type.ts";
import { row, rows, sql } from "../ground/sql.ts";
import type { OrderState } from "../orders/order.type.ts";
import type { AttributionBasis } from "./commission.type.ts";
import { maskedNumber } from "./commission-words.ts";
import type { AffiliateOrder } from "./portal.type.ts";

interface FoundRow {
  readonly id: string;
  /** Microseconds. */
  readonly placed: number;
  readonly number: string;
  readonly state: OrderState;
  readonly basis: AttributionBasis;
  readonly base: number | null;
  readonly commission: number | null;
}

/** Orders an affiliate is credited with, newest first: no name, no address, no whole number. */
export async function listAffiliateOrders(
  c: Context,
  affiliateId: string,
  asked: PageAsked,
): Promise<Page<AffiliateOrder>> {
  return await pageOf<FoundRow, AffiliateOrder>(asked, {
    find: (after, limit) =>
      rows(
        c.em,
        sql`select v.id, (extract(epoch from v.placed_at) * 1000000)::bigint as placed,
                   o.number, o.state, v.basis, m.base, m.amount as commission
            from conversion v join orders o on o.id = v.order_id
            left join commission m on m.conversion_id = v.id and m.affiliate_id = v.affiliate_id
            where v.affiliate_id = ${affiliateId} and ${
              after
                ? sql`(v.placed_at, v.id) < (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`
                : sql`true`
            }
            order by v.placed_at desc, v.id desc limit ${limit}`,
      ),
    place: ({ placed, id }) => [placed, id],
    view: (found) => ({
      reference: maskedNumber(found.number),
      placedAt: new Date(found.placed / 1000),
      state: found.state,
      basis: found.basis,
      base: found.base === null ? null : money(c, found.base),
      commission: found.commission === null ? null : money(c, found.commission),
    }),
    count: async () =>
      (
        await row<{ count: number }>(
          c.em,
          sql`select count(*)::int as count from conversion where affiliate_id = ${affiliateId}`,
        )
      )?.count ?? 0,
  });
}
