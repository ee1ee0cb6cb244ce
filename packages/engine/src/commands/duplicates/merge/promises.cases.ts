/** What must hold in every row after a merge, as the tests of merges ask it. */
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import type { World } from "../../testing/world.ts";

/** What lies in the slots of a voucher, and what stands in the tally. */
const ELSEWHERE = sql`
  cross join lateral (select coalesce(sum(remaining), 0) as room from use_slot where subject_id = v.id) l
  cross join lateral (select coalesce(sum(uses), 0) as uses from use_tally where subject_id = v.id) t`;

/** Counters of a voucher, wherever it is counted. */
export function countersOf(world: World, voucherId: Id) {
  return world.one<{
    status: string;
    survivor: Id | null;
    limit: number | null;
    used: number;
    overrun: number;
  }>(sql`select v.status, v.merged_into_id as survivor, v.max_redemptions as limit,
                (v.used - l.room + t.uses)::int as used, v.overrun
         from voucher v ${ELSEWHERE} where v.id = ${voucherId}`);
}

/** Every broken promise, in words; none is an empty list. */
export async function brokenPromises(world: World): Promise<string[]> {
  const broken = await world.rows<{ what: string }>(sql`
    select format('%s: used %s of %s rows, beside %s of %s', v.masked_code, v.used, r.n, v.overrun, r.beside) as what
    from voucher v ${ELSEWHERE} cross join lateral (
      select count(*) as n, count(*) filter (where not counts_voucher) as beside
      from redemption where voucher_id = v.id and state in ('RESERVED', 'REDEEMED')) r
    where v.used - l.room + t.uses <> r.n or v.overrun <> r.beside
    union all
    select format('%s is over its limit', masked_code) from voucher where used - overrun > max_redemptions
    union all
    select format('a customer of %s: %s of %s', c.subject_id, c.used, u.n) from redemption_claim c
    cross join lateral (
      select count(*) as n from redemption_claim_use u join redemption r on r.id = u.redemption_id
      where r.state in ('RESERVED', 'REDEEMED') and u.subject_id = c.subject_id
        and u.identity_kind = c.identity_kind and u.identity_hash = c.identity_hash) u
    where c.used <> u.n
    union all
    select format('a customer of %s is over the limit', v.masked_code) from redemption_claim c
    join voucher v on v.id = c.subject_id cross join lateral (
      select count(*) as n from redemption_claim_use u join redemption r on r.id = u.redemption_id and r.is_overrun
      where u.subject_id = c.subject_id and u.identity_kind = c.identity_kind and u.identity_hash = c.identity_hash) o
    where c.used - o.n > v.max_redemptions_per_customer
    union all
    select format('a use names %s, which was merged', v.masked_code)
    from redemption r join voucher v on v.id = r.voucher_id and v.status = 'MERGED'
    union all
    select format('%s stands for a code that was merged', v.masked_code)
    from voucher v join voucher s on s.id = v.merged_into_id and s.status = 'MERGED'
    union all
    select format('commission %s: amount %s of %s, %s', c.id, c.amount, e.amount, c.state) from commission c
    cross join lateral (select coalesce(sum(amount), 0) as amount from commission_entry where commission_id = c.id) e
    where c.amount <> e.amount or (c.state = 'REVERSED' and c.amount <> 0)
    union all
    select format('the journal owes %s, the commissions %s', -p.amount, c.amount)
    from (select coalesce(sum(amount), 0) as amount from posting where account = 'COMMISSION_OWED') p,
         (select coalesce(sum(amount), 0) as amount from commission) c where -p.amount <> c.amount`);
  return broken.map(({ what }) => what);
}
