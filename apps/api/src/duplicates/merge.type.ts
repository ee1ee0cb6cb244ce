import type * as db from "@8521/database";
import { Ctx, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money } from "../ground/money.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";
import { Voucher } from "../vouchers/voucher.type.ts";
import { DuplicateCode } from "./duplicate.type.ts";

/** What becomes of the limits. */
export const MergeLimits = { KEEP: "KEEP", SUM: "SUM" } as const;
export type MergeLimits = keyof typeof MergeLimits;
registerEnumType(MergeLimits, {
  name: "MergeLimits",
  description: "What becomes of the limits of merged codes.",
  valuesConfig: {
    KEEP: { description: "The survivor's limit stays; uses past it are recorded as overruns." },
    SUM: { description: "The limits add up; without limit when one of the codes has none." },
  },
});

/** What becomes of unpaid commission. */
export const MergeCommission = { KEEP: "KEEP", MOVE_UNPAID: "MOVE_UNPAID" } as const;
export type MergeCommission = keyof typeof MergeCommission;
registerEnumType(MergeCommission, {
  name: "MergeCommission",
  description: "Whose the unpaid commission of the retired codes is. Paid commission never moves.",
  valuesConfig: {
    KEEP: { description: "Theirs by whom it was earned." },
    MOVE_UNPAID: { description: "The survivor's owner's, by a pair of entries." },
  },
});

/** In what a retired code differs from the survivor. */
export const MergeConflictKind = {
  DIFFERENT_DISCOUNT: "DIFFERENT_DISCOUNT",
  DIFFERENT_OWNER: "DIFFERENT_OWNER",
  DIFFERENT_VALIDITY: "DIFFERENT_VALIDITY",
  DIFFERENT_LIMITS: "DIFFERENT_LIMITS",
  DIFFERENT_RESTRICTIONS: "DIFFERENT_RESTRICTIONS",
  SURVIVOR_NOT_ACTIVE: "SURVIVOR_NOT_ACTIVE",
} as const;
export type MergeConflictKind = keyof typeof MergeConflictKind;
registerEnumType(MergeConflictKind, {
  name: "MergeConflictKind",
  description: "In what a retired code differs from the survivor. It refuses nothing; look at it.",
  valuesConfig: {
    DIFFERENT_DISCOUNT: {
      description: "It gives something else: the alias gives what the survivor gives.",
    },
    DIFFERENT_OWNER: {
      description: "It is somebody else's: new uses credit the survivor's owner.",
    },
    DIFFERENT_VALIDITY: { description: "It begins or ends at another time." },
    DIFFERENT_LIMITS: { description: "It may be used more or less often." },
    DIFFERENT_RESTRICTIONS: { description: "Other customers, domains or channels may use it." },
    SURVIVOR_NOT_ACTIVE: {
      description: "The survivor is paused or retired, so the alias won't work.",
    },
  },
});

/** Why a commission is corrected. */
export const CommissionCorrectionReason = { DOUBLE_CLAIM: "DOUBLE_CLAIM", MOVED: "MOVED" } as const;
export type CommissionCorrectionReason = keyof typeof CommissionCorrectionReason;
registerEnumType(CommissionCorrectionReason, {
  name: "CommissionCorrectionReason",
  description: "Why a commission is corrected.",
  valuesConfig: {
    DOUBLE_CLAIM: { description: "Two of the codes claimed commission for one order." },
    MOVED: { description: "It goes to the survivor's owner, as asked for." },
  },
});

@InputType("VoucherMergeInput", { description: "Codes that should become one." })
export class VoucherMergeInput {
  @Field(() => ID, { description: "Global id of the voucher that stays." }) survivorId!: string;
  @Field(() => [ID], { description: "Global ids of those that become its aliases, 1 to 50." })
  retiredIds!: string[];
  @Field(() => MergeLimits, {
    nullable: true,
    description: "What becomes of the limits. Default KEEP.",
  })
  limits?: MergeLimits | null;
  @Field(() => MergeCommission, {
    nullable: true,
    description: "What becomes of unpaid commission. Default KEEP.",
  })
  commission?: MergeCommission | null;
}

@ObjectType("MergeConflict", { description: "In what a code differs from the survivor." })
export class MergeConflict {
  @Field(() => MergeConflictKind, { description: "In what." }) kind!: MergeConflictKind;
  @Field(() => ID, { description: "Global id of the voucher that differs." }) voucherId!: string;
}

@ObjectType("CommissionCorrection", { description: "One commission that a merge corrects." })
export class CommissionCorrection {
  fromAffiliateUuid!: string;
  toAffiliateUuid!: string | null;
  @Field(() => String, { description: "The order's number." }) orderNumber!: string;
  @Field(() => CommissionCorrectionReason, { description: "Why." })
  because!: CommissionCorrectionReason;
  @Field(() => Money, { description: "What is taken away by a reversing entry." }) amount!: Money;
  @Field(() => Affiliate, { description: "From whom." })
  from(@Ctx() c: Context) {
    return c.load.affiliate.get(this.fromAffiliateUuid);
  }
  @Field(() => Affiliate, { nullable: true, description: "To whom; null is to nobody." })
  to(@Ctx() c: Context) {
    return c.load.affiliate.maybe(this.toAffiliateUuid);
  }
}

@ObjectType("VoucherMergePlan", { description: "Exactly what a merge would do." })
export class VoucherMergePlan {
  @Field(() => String, { description: "Pass as `planHash` to approve this plan and no other." })
  hash!: string;
  @Field(() => DuplicateCode, { description: "The code that stays." }) survivor!: DuplicateCode;
  @Field(() => [DuplicateCode], { description: "Those that become its aliases." })
  retired!: DuplicateCode[];
  @Field(() => [MergeConflict], { description: "What somebody must have seen before." })
  conflicts!: MergeConflict[];
  @Field(() => Int, { description: "Uses by paid orders that move." }) paidUses!: number;
  @Field(() => Int, { description: "Uses held by unpaid orders that move with them." })
  heldUses!: number;
  @Field(() => Int, { description: "Uses that were given back; only their history moves." })
  endedUses!: number;
  @Field(() => Int, { description: "Customers' gifts of the code that move." }) assigned!: number;
  @Field(() => Int, { description: "Aliases of the retired codes that come along." })
  aliases!: number;
  @Field(() => Int, { description: "Uses the survivor counts now." }) usedBefore!: number;
  @Field(() => Int, { description: "Uses it would count." }) usedAfter!: number;
  @Field(() => Int, { nullable: true, description: "Its limit now; null is without limit." })
  limitBefore!: number | null;
  @Field(() => Int, { nullable: true, description: "Its limit afterwards." })
  limitAfter!: number | null;
  @Field(() => Int, { description: "Uses that would stand beside the limit, as overruns." })
  overrun!: number;
  @Field(() => Int, { description: "Customers who would have more uses than one may." })
  customersOverLimit!: number;
  @Field(() => [CommissionCorrection], {
    description: "Commissions that would be corrected, at most 50 of them.",
  })
  corrections!: CommissionCorrection[];
  @Field(() => Int, { description: "How many would be corrected in all." })
  correctionCount!: number;
  @Field(() => Money, { description: "What these come to." }) correctionTotal!: Money;
  @Field(() => Int, {
    description: "Commissions of that kind that were paid out: left as they are.",
  })
  paidCommissionCount!: number;
  @Field(() => Money, { description: "What these come to." }) paidCommissionTotal!: Money;
}

@ObjectType("VoucherMergePlanPayload", { description: "An answer with a plan." })
export class VoucherMergePlanPayload {
  @Field(() => VoucherMergePlan, { nullable: true, description: "Null when it can't be." })
  plan!: VoucherMergePlan | null;
  @Field(() => [Problem], { description: "Why it can't be; empty when it can." })
  problems!: Problem[];
}

@ObjectType("VoucherMerge", { description: "A merge that was done." })
export class VoucherMerge {
  readonly row: db.VoucherMerge;
  constructor(row: db.VoucherMerge) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("VoucherMerge", this.row.id);
  }
  @Field(() => Voucher, { description: "The code that stayed." })
  survivor(@Ctx() c: Context) {
    return c.load.voucher.get(this.row.survivorId);
  }
  @Field(() => [Voucher], { description: "The codes that became its aliases." })
  async retired(@Ctx() c: Context) {
    return await c.load.voucher.many(await c.load.retiredOfMerge.load(this.row.id));
  }
  @Field(() => Int, { description: "Uses that moved." })
  uses(@Ctx() c: Context) {
    return c.load.usesOfMerge.load(this.row.id);
  }
  @Field(() => String, { nullable: true, description: "Why, in the words of whoever did it." })
  get reason() {
    return this.row.reason;
  }
  @Field(() => DateTime, { description: "When." })
  get createdAt() {
    return this.row.createdAt;
  }
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was undone; null while it stands.",
  })
  get undoneAt() {
    return this.row.undoneAt;
  }
}

@ObjectType("VoucherMergeEdge", { description: "A merge in a list." })
export class VoucherMergeEdge {
  @Field(() => VoucherMerge, { description: "The merge." }) node!: VoucherMerge;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("VoucherMergeConnection", { description: "A page of merges." })
export class VoucherMergeConnection {
  @Field(() => [VoucherMergeEdge], { description: "The merges with their cursors." })
  edges!: VoucherMergeEdge[];
  @Field(() => [VoucherMerge], { description: "The merges alone." }) nodes!: VoucherMerge[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many there are." }) totalCount!: number;
}

@ObjectType("VoucherMergePayload", { description: "An answer with a merge." })
export class VoucherMergePayload {
  @Field(() => VoucherMerge, { nullable: true, description: "Null when it was refused." })
  merge!: VoucherMerge | null;
  @Field(() => Boolean, { description: "False when it was done before: nothing changed." })
  isNew!: boolean;
  @Field(() => Int, {
    description: "Undone: commissions that stay where they are, because they were paid out since.",
  })
  leftCommissions!: number;
  @Field(() => [Problem], { description: "Why it was refused; empty when it was not." })
  problems!: Problem[];
}
