import * as db from "@8521/database";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { all, row, rows, sql } from "../ground/sql.ts";
import { Commission, type CommissionState } from "./commission.type.ts";

export interface CommissionsAsked extends PageAsked {
  readonly states?: readonly CommissionState[] | null | undefined;
  /** Absent: of all affiliates (of the admin's partner). */
  readonly affiliateId?: string;
}

/** Commissions, newest first. */
export async function listCommissions(
  c: Context,
  asked: CommissionsAsked,
): Promise<Page<Commission>> {
  const { states, affiliateId } = asked;
  const partnerId = affiliateId ? null : c.viewer?.partnerId;
  const matches = all([
    affiliateId && sql`m.affiliate_id = ${affiliateId}`,
    states && sql`m.state = any(${[...states]}::text[])`,
    partnerId &&
      sql`exists (select from affiliate a where a.id = m.affiliate_id and a.partner_id = ${partnerId})`,
  ]);
  return await pageOf<{ id: string; made: number; commission: db.Commission }, Commission>(asked, {
    find: async (after, limit) => {
      const behind =
        after &&
        sql`(m.created_at, m.id) < (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`;
      const places = await rows<{ id: string; made: number }>(
        c.em,
        sql`select m.id, (extract(epoch from m.created_at) * 1000000)::bigint as made
            from commission m where ${all([matches, behind])}
            order by m.created_at desc, m.id desc limit ${limit}`,
      );
      const found = await c.em.find(db.Commission, { id: { $in: places.map(({ id }) => id) } });
      const commissions = new Map(found.map((one) => [one.id, one]));
      return places.flatMap((place) => {
        const commission = commissions.get(place.id);
        return commission ? [{ ...place, commission }] : [];
      });
    },
    place: ({ made, id }) => [made, id],
    view: ({ commission }) => new Commission(commission),
    count: async () =>
      (
        await row<{ count: number }>(
          c.em,
          sql`select count(*)::int as count from commission m where ${matches}`,
        )
      )?.count ?? 0,
  });
}
