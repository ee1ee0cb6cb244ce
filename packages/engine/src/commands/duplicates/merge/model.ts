/** Shapes of a merge. */
import type { Amount, Id } from "../../../pricing/model.ts";
import type { CodeFigures } from "../model.ts";

/** What somebody wishes to become one. */
export interface MergeWish {
  readonly survivorId: Id;
  readonly retiredIds: readonly Id[];
  /** The survivor's limit stays, or the limits add up (without limit when one of them has none). KEEP unless told. */
  readonly limits?: "KEEP" | "SUM";
  /**
   * Whose the unpaid commission of the retired codes is: left with whom it was earned by, or moved to the survivor's
   * owner. KEEP unless told. Commission that two of the codes claimed for one order is corrected either way.
   */
  readonly commission?: "KEEP" | "MOVE_UNPAID";
}

/** In what a retired code differs from the survivor. Nothing of it refuses the merge; somebody must have seen it. */
export type MergeConflictKind =
  | "DIFFERENT_DISCOUNT"
  | "DIFFERENT_OWNER"
  | "DIFFERENT_VALIDITY"
  | "DIFFERENT_LIMITS"
  | "DIFFERENT_RESTRICTIONS"
  /** The survivor itself is paused or retired, so the alias will not work either. */
  | "SURVIVOR_NOT_ACTIVE";

export interface MergeConflict {
  readonly kind: MergeConflictKind;
  readonly voucherId: Id;
}

/** One commission that the merge corrects by reversing entries. */
export interface CommissionCorrection {
  readonly commissionId: Id;
  readonly orderId: Id;
  readonly orderNumber: string;
  /** DOUBLE_CLAIM: the order's other commission stays. MOVED: the survivor's owner gets it. */
  readonly because: "DOUBLE_CLAIM" | "MOVED";
  readonly fromAffiliateId: Id;
  /** Null: nobody gets it. */
  readonly toAffiliateId: Id | null;
  /** For a double claim: the commission that stays. */
  readonly keptCommissionId: Id | null;
  readonly amount: Amount;
}

/** Everything a merge would do, in figures. */
export interface MergePlan {
  /** Of what is approved: the codes and their terms, the choices, the conflicts, the corrections; not of uses that come in meanwhile. */
  readonly hash: string;
  readonly survivor: CodeFigures;
  readonly retired: readonly CodeFigures[];
  readonly limits: "KEEP" | "SUM";
  readonly commission: "KEEP" | "MOVE_UNPAID";
  readonly conflicts: readonly MergeConflict[];
  /** Uses that move, by what they are now. */
  readonly moves: {
    readonly reserved: number;
    readonly redeemed: number;
    readonly ended: number;
    readonly assigned: number;
    readonly aliases: number;
  };
  /** The survivor's counter and limit; `overrun` is how many more uses stand beside the limit afterwards. */
  readonly usedBefore: number;
  readonly usedAfter: number;
  readonly limitBefore: number | null;
  readonly limitAfter: number | null;
  readonly overrun: number;
  /** Customers who, with the uses of all codes, have used it more often than one customer may. */
  readonly customersOverLimit: number;
  readonly corrections: readonly CommissionCorrection[];
  /** Commission of the same kinds that was paid out already: left as it is. */
  readonly leftPaid: { readonly count: number; readonly amount: Amount };
}

/** A merge as it was done. */
export interface AppliedMerge {
  readonly mergeId: Id;
  /** False when this plan was done before: nothing changed. */
  readonly isNew: boolean;
  readonly uses: number;
  readonly overrun: number;
  readonly corrections: number;
}

/** A merge as it was taken back. */
export interface UndoneMerge {
  readonly mergeId: Id;
  /** False when it was undone before: nothing changed. */
  readonly isNew: boolean;
  readonly uses: number;
  /** Commissions that stay where they are: they were paid out since. */
  readonly leftCommissions: number;
}
