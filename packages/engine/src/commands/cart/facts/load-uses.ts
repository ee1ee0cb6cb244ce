/** How often limited discounts and codes were used, in all and by this buyer. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id, UseCount } from "../../../pricing/model.ts";
import type { Identity } from "../../ground/identity.ts";
import { rows, sql, type Statement } from "../../ground/sql.ts";
import type { Buyer, BuyerTerms } from "./load-customer.ts";

/** A use that an unpaid order of the same buyer holds: a new order may take it over. */
export interface OwnHold {
  readonly orderId: Id;
  readonly discountId: Id;
  readonly voucherId: Id | null;
}

export interface Uses {
  readonly discounts: { readonly [id: Id]: UseCount };
  readonly vouchers: { readonly [id: Id]: UseCount };
  /** What is left of each budgeted discount's budget. */
  readonly budgets: ReadonlyMap<Id, Amount>;
  readonly ownHolds: readonly OwnHold[];
}

/** A row of `usesOf`. */
export interface UseRow {
  readonly kind: "DISCOUNT" | "VOUCHER";
  readonly id: Id;
  readonly used: number;
  readonly by_customer: number | null;
  readonly budget_left: number | null;
}

/** Counts uses of what could matter for this cart: automatic discounts and the ones its codes unlock. */
export async function loadUses(
  em: EntityManager,
  wanted: { readonly discountIds: readonly Id[]; readonly voucherIds: readonly Id[] },
  identities: readonly Identity[],
  buyer: Pick<Buyer, "customerId" | "emailKey" | "phoneKey">,
): Promise<Uses> {
  const terms = {
    customerId: sql`${buyer.customerId}::uuid`,
    emailKey: sql`${buyer.emailKey}::text`,
    phoneKey: sql`${buyer.phoneKey}::text`,
  };
  const ids = {
    discountIds: sql`${wanted.discountIds}::uuid[]`,
    voucherIds: sql`${wanted.voucherIds}::uuid[]`,
  };
  const mine = sql`select * from unnest(${identities.map(({ kind }) => kind)}::text[],
                                        ${identities.map(({ hash }) => hash)}::bytea[]) as i (kind, hash)`;
  const holds = identities.length === 0 ? [] : await rows<OwnHold>(em, ownHoldsOf(terms));
  return usesFrom(await rows<UseRow>(em, usesOf(ids, mine)), holds);
}

/** Uses of automatic discounts and of these, in all and by whoever `mine` (kind, hash) names: rows of `UseRow`. */
export function usesOf(
  wanted: { readonly discountIds: Statement; readonly voucherIds: Statement },
  mine: Statement,
): Statement {
  return sql`with mine as (${mine}),
             subject as (
               select 'DISCOUNT' as kind, d.id, d.used, d.is_hot, d.budget - d.spent as budget_left from discount d
                 where d.status = 'ACTIVE' and d.automatic
                   and (d.is_counted or d.max_redemptions_per_customer is not null)
               union
               select 'DISCOUNT', d.id, d.used, d.is_hot, d.budget - d.spent from discount d
                 where d.id = any(${wanted.discountIds})
               union all
               select 'VOUCHER', v.id, v.used, v.is_hot, null from voucher v where v.id = any(${wanted.voucherIds}))
        select s.kind, s.id, s.budget_left,
               -- What only lies in slots was used by nobody yet. The tally is left out: nothing here asks for it.
               s.used - case when s.is_hot
                 then (select coalesce(sum(remaining), 0) from use_slot where subject_id = s.id) else 0 end::int as used,
               (select max(c.used) from redemption_claim c join mine m
                  on m.kind = c.identity_kind and m.hash = c.identity_hash
                where c.subject_id = s.id) as by_customer
        from subject s`;
}

/**
 * Uses held by unpaid orders of the same member, or of a guest with the same e-mail and the same phone: one of the
 * two alone may be somebody else's typing. Rows of `OwnHold`.
 */
export function ownHoldsOf(buyer: Omit<BuyerTerms, "visitorId">): Statement {
  return sql`select r.order_id as "orderId", r.discount_id as "discountId", r.voucher_id as "voucherId"
        from orders o join redemption r on r.order_id = o.id and r.state = 'RESERVED'
        where o.state in ('PENDING', 'AWAITING_PAYMENT')
          and (o.customer_id = ${buyer.customerId}
               or (o.email_key = ${buyer.emailKey} and o.phone_key = ${buyer.phoneKey}))
        order by o.placed_at, o.id`;
}

/** Counted uses, as pricing wants them. */
export function usesFrom(counted: readonly UseRow[], ownHolds: readonly OwnHold[]): Uses {
  return {
    discounts: countsOf(counted, "DISCOUNT", ownHolds),
    vouchers: countsOf(counted, "VOUCHER", ownHolds),
    budgets: new Map(
      counted.flatMap(({ id, budget_left }) => (budget_left === null ? [] : [[id, budget_left]])),
    ),
    ownHolds,
  };
}

/** Own holds don't count against their owner: the new order takes them over. */
function countsOf(
  counted: readonly UseRow[],
  kind: UseRow["kind"],
  holds: readonly OwnHold[],
): { [id: Id]: UseCount } {
  const counts: { [id: Id]: UseCount } = {};
  for (const row of counted) {
    if (row.kind !== kind) continue;
    const own = holds.filter(
      (hold) => (kind === "DISCOUNT" ? hold.discountId : hold.voucherId) === row.id,
    ).length;
    counts[row.id] = {
      total: Math.max(0, row.used - own),
      byCustomer: Math.max(0, (row.by_customer ?? 0) - own),
    };
  }
  return counts;
}
