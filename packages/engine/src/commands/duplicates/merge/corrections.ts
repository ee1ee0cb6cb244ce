/** Which commission a merge corrects: what two codes claimed for one order, and what should follow the survivor. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../../pricing/model.ts";
import { rows, sql } from "../../ground/sql.ts";
import type { CommissionCorrection, MergePlan, MergeWish } from "./model.ts";

/** A commission that one of the codes earned, now or before an earlier merge. */
export interface ClaimedCommission {
  readonly commissionId: Id;
  readonly orderId: Id;
  readonly orderNumber: string;
  readonly affiliateId: Id;
  readonly state: "PENDING" | "APPROVED" | "PAID";
  readonly amount: Amount;
  /** Whether the survivor or a code merged into it before earned it. */
  readonly isSurvivors: boolean;
}

export interface CommissionsOfMerge {
  readonly corrections: readonly CommissionCorrection[];
  readonly leftPaid: MergePlan["leftPaid"];
}

/** The commissions of these codes and of the codes that were merged into them, worth something and not moved elsewhere. */
export async function loadClaimed(
  em: EntityManager,
  { survivorId, retiredIds }: Pick<MergeWish, "survivorId" | "retiredIds">,
  lock: "LOCKED" | "READ",
): Promise<ClaimedCommission[]> {
  const ids = [survivorId, ...retiredIds];
  return rows<ClaimedCommission>(
    em,
    sql`select c.id as "commissionId", c.order_id as "orderId", o.number as "orderNumber",
               c.affiliate_id as "affiliateId", c.state, c.amount,
               coalesce(v.merged_into_id, v.id) = ${survivorId} as "isSurvivors"
        from voucher v join conversion n on n.voucher_id = v.id join commission c on c.conversion_id = n.id
        join orders o on o.id = c.order_id
        where (v.id = any(${ids}::uuid[]) or v.merged_into_id = any(${ids}::uuid[]))
          and c.state <> 'REVERSED' and c.moved_to_id is null and c.amount <> 0
        order by c.id ${lock === "LOCKED" ? sql`for update of c` : sql``}`,
  );
}

/**
 * Of several commissions for one order one stays: that of the survivor's owner, else the first. The others are
 * reversed. With MOVE_UNPAID what the retired codes earned goes to the survivor's owner. Paid ones are left. Pure.
 */
export function correctionsOf(
  claimed: readonly ClaimedCommission[],
  ownerId: Id | null,
  choice: MergePlan["commission"],
): CommissionsOfMerge {
  const found = [...Map.groupBy(claimed, ({ orderId }) => orderId).values()].flatMap((ofOrder) =>
    correctOrder(ofOrder, ownerId, choice),
  );
  const paid = found.filter(({ state }) => state === "PAID");
  return {
    corrections: found.flatMap(({ state, ...correction }) => (state === "PAID" ? [] : correction)),
    leftPaid: { count: paid.length, amount: paid.reduce((sum, { amount }) => sum + amount, 0) },
  };
}

type Found = CommissionCorrection & { readonly state: ClaimedCommission["state"] };

function correctOrder(
  ofOrder: readonly ClaimedCommission[],
  ownerId: Id | null,
  choice: MergePlan["commission"],
): Found[] {
  const kept = ofOrder.find(({ affiliateId }) => affiliateId === ownerId) ?? ofOrder[0]!;
  return ofOrder.flatMap(({ isSurvivors, affiliateId, ...claim }): Found[] => {
    const correction = { ...claim, fromAffiliateId: affiliateId };
    if (claim.commissionId !== kept.commissionId) {
      const keptCommissionId = kept.commissionId;
      return [{ ...correction, because: "DOUBLE_CLAIM", toAffiliateId: null, keptCommissionId }];
    }
    const moves = choice === "MOVE_UNPAID" && !isSurvivors;
    if (!moves || ownerId === null || affiliateId === ownerId) return [];
    return [{ ...correction, because: "MOVED", toAffiliateId: ownerId, keptCommissionId: null }];
  });
}
