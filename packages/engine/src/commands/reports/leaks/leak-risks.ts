/** The codes whose uses look most like those of codes on deal sites. */
import { leakScore, type LeakScore } from "../../../affiliates/index.ts";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { rows, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { type Scope, scopeOf } from "../scope.ts";
import { IS_NEWCOMER } from "../uses/newcomer.ts";

/** Compared: the last two weeks with the four before. */
const DAYS = 14;
const DAYS_BEFORE = 28;
/** Fewer uses than this in two weeks are nobody's leak. */
const LEAST_USES = 5;

export interface LeakRisk extends LeakScore {
  readonly voucherId: Id;
  readonly affiliateId: Id | null;
  readonly uses: number;
  readonly usesBefore: number | null;
}

interface FactsRow {
  readonly voucherId: Id;
  readonly affiliateId: Id | null;
  readonly uses: number;
  readonly uses_before: number;
  readonly is_old: boolean;
  readonly without_link: number;
  readonly new_customers: number;
  readonly located: number;
  readonly networks: number;
}

/** Scores every code used at least five times in the last two weeks; the riskiest first. One statement. */
export async function leakRisks(
  context: CommandContext,
  { first }: { readonly first: number },
): Promise<CommandResult<{ readonly risks: readonly LeakRisk[] }>> {
  const em = context.em.fork();
  const scope = await scopeOf(em, context);
  if (scope === null || scope.affiliateId !== null) return refuseWith("NOT_ALLOWED");
  const found = await rows<FactsRow>(em, factsOf(scope, context.now));
  const risks = found.map(riskOf).toSorted((a, b) => b.score - a.score || b.uses - a.uses);
  return { ok: true, risks: risks.slice(0, first) };
}

function factsOf({ partnerId }: Scope, now: Date) {
  const day = 86_400_000;
  const since = new Date(now.getTime() - DAYS * day);
  const before = new Date(now.getTime() - (DAYS + DAYS_BEFORE) * day);
  return sql`
    with lately as (
      select r.voucher_id, count(*)::int as uses, count(r.prefix_hash)::int as located,
             count(distinct r.prefix_hash)::int as networks
      from redemption r join voucher v on v.id = r.voucher_id
      where r.redeemed_at > ${since} and r.redeemed_at <= ${now} and r.state = 'REDEEMED'
        and (${partnerId}::uuid is null or v.partner_id = ${partnerId}::uuid)
      group by 1 having count(*) >= ${LEAST_USES})
    select v.id as "voucherId", v.affiliate_id as "affiliateId", l.uses, l.located, l.networks,
           v.created_at <= ${before} as is_old, u.without_link, u.new_customers,
           (select count(*)::int from redemption r where r.voucher_id = v.id and r.redeemed_at > ${before}
              and r.redeemed_at <= ${since} and r.state = 'REDEEMED') as uses_before
    from lately l join voucher v on v.id = l.voucher_id,
         lateral (select (count(*) filter (where not ${BY_LINK}))::int as without_link,
                         (count(*) filter (where ${IS_NEWCOMER}))::int as new_customers
                  from redemption r join orders o on o.id = r.order_id
                  where r.voucher_id = v.id and r.redeemed_at > ${since} and r.redeemed_at <= ${now}
                    and r.state = 'REDEEMED') u`;
}

/** The buyer had come by a link of the code's owner: it was looked at when the order was attributed. */
const BY_LINK = sql`exists (
  select from conversion c, jsonb_array_elements(c.explanation -> 'considered') touch
  where c.order_id = o.id and touch ->> 'basis' = 'CLICK' and touch ->> 'affiliateId' = v.affiliate_id::text)`;

function riskOf(found: FactsRow): LeakRisk {
  const { voucherId, affiliateId, uses } = found;
  const usesBefore = found.is_old ? found.uses_before : null;
  const scored = leakScore({
    uses,
    days: DAYS,
    usesBefore,
    daysBefore: DAYS_BEFORE,
    withoutLink: affiliateId === null ? null : found.without_link,
    newCustomers: found.new_customers,
    located: found.located,
    networks: found.networks,
  });
  return { voucherId, affiliateId, uses, usesBefore, ...scored };
}
