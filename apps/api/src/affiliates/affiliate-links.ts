import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { affiliateUrl } from "../ground/links.ts";
import { rows, sql } from "../ground/sql.ts";
import type { AffiliateLink } from "./portal.type.ts";

const LINKS_MAX = 50;

/** The plain link, and each sub-id that was ever clicked, with what they brought. */
export async function affiliateLinks(
  c: Context,
  affiliate: db.Affiliate,
): Promise<AffiliateLink[]> {
  const found = await rows<{ subId: string | null; clicks: number; orders: number }>(
    c.em,
    sql`select k.sub_id as "subId", count(*) filter (where not k.is_bot and not k.is_repeat)::int as clicks,
               count(distinct v.order_id)::int as orders
        from click k left join conversion v on v.click_id = k.id and v.affiliate_id = k.affiliate_id
        where k.affiliate_id = ${affiliate.id} group by 1 order by 2 desc limit ${LINKS_MAX}`,
  );
  const plain = found.find(({ subId }) => !subId) ?? { subId: null, clicks: 0, orders: 0 };
  return [plain, ...found.filter(({ subId }) => subId)].map((one) => ({
    url: affiliateUrl(c, affiliate.slug, one.subId),
    ...one,
  }));
}
