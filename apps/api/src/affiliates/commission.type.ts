import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Affiliate } from "./affiliate.type.ts";
import { ruleSentence, ruleRate, maskedNumber } from "./commission-words.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime, Decimal } from "../ground/scalars.ts";

/** Why an affiliate is credited. */
export const AttributionBasis = {
  OVERRIDE: "OVERRIDE",
  CODE: "CODE",
  CLICK: "CLICK",
  BINDING: "BINDING",
  NONE: "NONE",
} as const;
export type AttributionBasis = keyof typeof AttributionBasis;
registerEnumType(AttributionBasis, {
  name: "AttributionBasis",
  description: "Why an affiliate is credited.",
  valuesConfig: {
    OVERRIDE: { description: "The shop decided so, with a reason." },
    CODE: { description: "One of the affiliate's codes was applied." },
    CLICK: { description: "A link was clicked inside the window." },
    BINDING: { description: "The customer is bound to the affiliate." },
    NONE: { description: "Nobody is credited." },
  },
});

/** Where a commission stands. */
export const CommissionState = {
  PENDING: "PENDING",
  APPROVED: "APPROVED",
  PAID: "PAID",
  REVERSED: "REVERSED",
} as const;
export type CommissionState = keyof typeof CommissionState;
registerEnumType(CommissionState, {
  name: "CommissionState",
  description: "Where a commission stands.",
  valuesConfig: {
    PENDING: { description: "Earned, inside the hold time." },
    APPROVED: { description: "Free to be paid out." },
    PAID: { description: "Paid out." },
    REVERSED: { description: "Voided or taken back." },
  },
});

/** What an entry of the commission ledger is. */
export const CommissionEntryKind = {
  ACCRUAL: "ACCRUAL",
  REFUND_ADJUSTMENT: "REFUND_ADJUSTMENT",
  CLAWBACK: "CLAWBACK",
  MANUAL: "MANUAL",
  BONUS: "BONUS",
  MERGE_MOVE: "MERGE_MOVE",
} as const;
export type CommissionEntryKind = keyof typeof CommissionEntryKind;
registerEnumType(CommissionEntryKind, {
  name: "CommissionEntryKind",
  description: "What an entry of the commission ledger is.",
  valuesConfig: {
    ACCRUAL: { description: "Earned." },
    REFUND_ADJUSTMENT: { description: "Shrunk by a refund before approval." },
    CLAWBACK: { description: "Taken back after approval." },
    MANUAL: { description: "Entered by hand." },
    BONUS: { description: "A bonus." },
    MERGE_MOVE: { description: "Moved when two codes were merged." },
  },
});

@ObjectType("Commission", {
  implements: Node,
  description: "What an affiliate earns by one order.",
})
export class Commission {
  readonly row: db.Commission;
  constructor(row: db.Commission) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Commission", this.row.id);
  }
  @Field(() => String, { description: "The masked order number." })
  orderReference(@Ctx() c: Context) {
    return c.load.order.get(this.row.orderId).then((order) => maskedNumber(order.row.number));
  }
  @Field(() => Affiliate, { description: "Who earns it." })
  affiliate(@Ctx() c: Context) {
    return c.load.affiliate.get(this.row.affiliateId);
  }
  @Field(() => CommissionState, { description: "Where it stands." })
  get state() {
    return this.row.state;
  }
  @Field(() => Money, {
    description: "What it is computed from: eligible lines after discounts, without shipping.",
  })
  base(@Ctx() c: Context) {
    return money(c, this.row.base);
  }
  @Field(() => Money, { description: "What it is worth now." })
  amount(@Ctx() c: Context) {
    return money(c, this.row.amount);
  }
  @Field(() => DateTime, {
    nullable: true,
    description: "When it becomes free to be paid out; null while the order is not completed.",
  })
  get releasesAt() {
    return this.row.holdUntil;
  }
  @Field(() => DateTime, { description: "When it was earned." })
  get createdAt() {
    return this.row.createdAt;
  }
  @Field(() => String, { description: "The rule that made it, as a sentence." })
  rule(@Ctx() c: Context) {
    return ruleSentence(c, this.row.rule);
  }
  @Field(() => Decimal, {
    nullable: true,
    description: "The percentage it was computed with; null for a fixed amount.",
  })
  get rate() {
    return ruleRate(this.row.rule);
  }
  @Field(() => [CommissionEntry], {
    description:
      "Each entry of the ledger, oldest first; corrections are visible as negative rows.",
  })
  entries(@Ctx() c: Context) {
    return c.load.entriesOfCommission.load(this.row.id);
  }
}

@ObjectType("CommissionEntry", {
  description: "One row of the commission ledger. Rows are never edited.",
})
export class CommissionEntry {
  @Field(() => CommissionEntryKind, { description: "What it is." }) kind!: CommissionEntryKind;
  @Field(() => Money, { description: "How much; negative takes back." }) amount!: Money;
  @Field(() => String, { nullable: true, description: "Why; null when it speaks for itself." })
  reason!: string | null;
  @Field(() => DateTime, { description: "When." }) at!: Date;
}

@ObjectType("CommissionConnection", { description: "A page of commissions." })
export class CommissionConnection {
  @Field(() => [CommissionEdge], { description: "The commissions with their cursors." })
  edges!: CommissionEdge[];
  @Field(() => [Commission], { description: "The commissions alone." }) nodes!: Commission[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("CommissionEdge", { description: "A commission in a list." })
export class CommissionEdge {
  @Field(() => Commission, { description: "The commission." }) node!: Commission;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}
