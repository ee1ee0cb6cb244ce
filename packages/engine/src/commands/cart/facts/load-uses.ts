/** How often limited discounts and codes were used, in all and by this buyer. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id, UseCount } from "../../../pricing/model.ts";
import type { Identity } from "../../ground/identity.ts";
import { rows, sql } from "../../ground/sql.ts";
import type { Buyer } from "./load-customer.ts";

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

interface UseRow {
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
  buyer: Buyer,
): Promise<Uses> {
  const ownHolds = identities.length === 0 ? [] : await loadOwnHolds(em, buyer);
  const counted = await rows<UseRow>(
    em,
    sql`with mine as (select * from unnest(${identities.map(({ kind }) => kind)}::text[],
                                           ${identities.map(({ hash }) => hash)}::bytea[]) as i (kind, hash)),
             subject as (
               select 'DISCOUNT' as kind, d.id, d.used, d.budget - d.spent as budget_left from discount d
                 where d.status = 'ACTIVE' and d.automatic
                   and (d.max_redemptions is not null or d.max_redemptions_per_customer is not null or d.budget is not null)
               union
               select 'DISCOUNT', d.id, d.used, d.budget - d.spent from discount d
                 where d.id = any(${wanted.discountIds}::uuid[])
               union all
               select 'VOUCHER', v.id, v.used, null from voucher v where v.id = any(${wanted.voucherIds}::uuid[]))
        select s.kind, s.id, s.used, s.budget_left,
               (select max(c.used) from redemption_claim c join mine m
                  on m.kind = c.identity_kind and m.hash = c.identity_hash
                where c.subject_id = s.id) as by_customer
        from subject s`,
  );
  return {
    discounts: countsOf(counted, "DISCOUNT", ownHolds),
    vouchers: countsOf(counted, "VOUCHER", ownHolds),
    budgets: new Map(
      counted.flatMap(({ id, budget_left }) => (budget_left === null ? [] : [[id, budget_left]])),
    ),
    ownHolds,
  };
}

/**
 * Uses held by unpaid orders of the same member, or of a guest with the same e-mail and the same phone: one of the
 * two alone may be somebody else's typing.
 */
async function loadOwnHolds(em: EntityManager, buyer: Buyer): Promise<OwnHold[]> {
  return rows<OwnHold>(
    em,
    sql`select r.order_id as "orderId", r.discount_id as "discountId", r.voucher_id as "voucherId"
        from orders o join redemption r on r.order_id = o.id and r.state = 'RESERVED'
        where o.state in ('PENDING', 'AWAITING_PAYMENT')
          and (o.customer_id = ${buyer.customerId}::uuid
               or (o.email_key = ${buyer.emailKey} and o.phone_key = ${buyer.phoneKey}))
        order by o.placed_at, o.id`,
  );
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
