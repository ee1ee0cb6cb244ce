/** Who the buyer is, as far as prices depend on it. */
import type { EntityManager } from "@8521/database";
import type { CustomerFacts, Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { emailDomain } from "../../ground/identity.ts";
import { row, sql, type Statement } from "../../ground/sql.ts";

/** A member, a guest as known from the checkout form, or somebody nobody knows yet. */
export interface Buyer {
  readonly customerId: Id | null;
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
  readonly visitorId: Id | null;
}

export interface BuyerFacts {
  readonly buyer: Buyer;
  readonly customer: CustomerFacts;
  /** The affiliate whose link brought this visitor in the last 30 days. */
  readonly sessionAffiliateId: Id | null;
  /** Affiliates who are this buyer, by program rule: refused a discount of their own. */
  readonly selfReferralAffiliateIds: readonly Id[];
}

export interface BuyerRow {
  readonly email_key: string | null;
  readonly phone_key: string | null;
  readonly group_ids: Id[];
  readonly assigned_discount_ids: Id[];
  readonly has_ordered: boolean;
  readonly session_affiliate_id: Id | null;
  readonly self_affiliate_ids: Id[];
}

/** Who the buyer is, as expressions of a statement. */
export type BuyerTerms = { readonly [fact in keyof Buyer]: Statement };

/** What the database knows of a buyer of that moment: one row for `buyerFacts`. */
export function factsOfBuyer(who: BuyerTerms, now: Statement): Statement {
  return sql`with me as (select id, user_id, email_key, phone_key from customer where id = ${who.customerId}),
             known as (select coalesce(${who.emailKey}, (select email_key from me)) as email_key,
                              coalesce(${who.phoneKey}, (select phone_key from me)) as phone_key)
        select known.email_key, known.phone_key,
               (select coalesce(jsonb_agg(customer_group_id), '[]') from customer_group_member
                  where customer_id = ${who.customerId}) as group_ids,
               (select coalesce(jsonb_agg(distinct v.discount_id), '[]') from voucher_assignment a
                  join voucher v on v.id = a.voucher_id where a.customer_id = ${who.customerId}) as assigned_discount_ids,
               exists (select 1 from orders o
                  where (o.customer_id = ${who.customerId} or o.email_key = known.email_key
                         or o.phone_key = known.phone_key)
                    and (o.state in ('PAID', 'COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED')
                         -- an unpaid order counts too, unless it is surely the buyer's own: that one is taken over
                         or (o.state in ('PENDING', 'AWAITING_PAYMENT')
                             and (o.customer_id = ${who.customerId}) is not true
                             and (o.email_key = known.email_key and o.phone_key = known.phone_key) is not true))
                 ) as has_ordered,
               (select k.affiliate_id from click k
                  where not k.is_bot and k.at > ${now} - interval '30 days'
                    and (k.visitor_id = ${who.visitorId} or k.customer_id = ${who.customerId})
                  order by k.at desc, k.id desc limit 1) as session_affiliate_id,
               (select coalesce(jsonb_agg(a.id), '[]') from affiliate a join program g on g.id = a.program_id
                  where g.terms ->> 'selfReferral' = 'BLOCK'
                    and (a.user_id = (select user_id from me) or a.email_key = known.email_key
                         or a.phone_key = known.phone_key)) as self_affiliate_ids
        from known`;
}

/**
 * Loads what prices depend on. What the checkout form says (`contact`) counts beside what the member's account says:
 * a member who writes another address is known by both.
 */
export async function loadBuyer(
  em: EntityManager,
  context: CommandContext,
  who: Buyer,
): Promise<BuyerFacts> {
  const terms: BuyerTerms = {
    customerId: sql`${who.customerId}::uuid`,
    emailKey: sql`${who.emailKey}::text`,
    phoneKey: sql`${who.phoneKey}::text`,
    visitorId: sql`${who.visitorId}::uuid`,
  };
  const found = await row<BuyerRow>(em, factsOfBuyer(terms, sql`${context.now}::timestamptz`));
  return buyerFacts(found!, who);
}

/** A row of `factsOfBuyer`, as pricing wants it. */
export function buyerFacts(facts: BuyerRow, who: Buyer): BuyerFacts {
  return {
    buyer: { ...who, emailKey: facts.email_key, phoneKey: facts.phone_key },
    customer: {
      id: who.customerId,
      groupIds: facts.group_ids,
      emailDomain: emailDomain(facts.email_key),
      isFirstOrder: !facts.has_ordered,
      assignedDiscountIds: facts.assigned_discount_ids,
    },
    sessionAffiliateId: facts.session_affiliate_id,
    selfReferralAffiliateIds: facts.self_affiliate_ids,
  };
}
