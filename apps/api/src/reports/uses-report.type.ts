import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../ground/money.type.ts";
import { Decimal } from "../ground/scalars.ts";

/** What uses are grouped by. */
export const ReportGroup = {
  DAY: "DAY",
  WEEK: "WEEK",
  MONTH: "MONTH",
  VOUCHER: "VOUCHER",
  BATCH: "BATCH",
  CHANNEL: "CHANNEL",
  AFFILIATE: "AFFILIATE",
  DISCOUNT: "DISCOUNT",
} as const;
export type ReportGroup = keyof typeof ReportGroup;
registerEnumType(ReportGroup, {
  name: "ReportGroup",
  description: "What the uses of a report are grouped by.",
  valuesConfig: {
    DAY: { description: "Days of the shop’s zone." },
    WEEK: { description: "Weeks from Monday; the first one begins with the period." },
    MONTH: { description: "Months; the first one begins with the period." },
    VOUCHER: { description: "The code." },
    BATCH: { description: "The batch the code was made in." },
    CHANNEL: { description: "Where the order was placed." },
    AFFILIATE: { description: "Whose code it is." },
    DISCOUNT: { description: "The discount." },
  },
});

@InputType("UsesFilter", { description: "Which uses a report is about." })
export class UsesFilterInput {
  @Field(() => Boolean, { nullable: true, description: "Only uses of codes, no automatic ones." })
  codesOnly?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Only this affiliate’s codes (global id)." })
  affiliateId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only this discount (global id)." })
  discountId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only codes of this batch (global id)." })
  batchId?: string | null;
  @Field(() => String, { nullable: true, description: "Only this channel, for example `LINE`." })
  channel?: string | null;
}

@ObjectType("UsesFigures", {
  description: "What redeemed uses brought. An order counts once, however many discounts it used.",
})
export class UsesFigures {
  @Field(() => Int, { description: "Uses redeemed, without those given back since." })
  uses!: number;
  @Field(() => Int, { description: "Paid orders with such a use." }) orders!: number;
  @Field(() => Money, { description: "What the uses took off." }) discountGiven!: Money;
  @Field(() => Money, {
    description:
      "What those orders were paid, without what went back. For an admin of one partner: of that partner’s items.",
  })
  revenue!: Money;
  @Field(() => Money, { description: "Revenue by order; zero without orders." })
  averageOrder!: Money;
  @Field(() => Int, {
    description: "Orders of somebody who had paid none before, by e-mail and phone.",
  })
  newCustomerOrders!: number;
  @Field(() => Decimal, {
    nullable: true,
    description: "New customers’ orders of all, in percent with one decimal; null without orders.",
  })
  newCustomerPercent!: string | null;
}

@ObjectType("UsesReportRow", { description: "A piece of time, or a thing, with what it brought." })
export class UsesReportRow {
  @Field(() => String, {
    nullable: true,
    description:
      "By time: the first day. By channel: the channel. Else the global id of the thing. Null: uses that have none.",
  })
  key!: string | null;
  @Field(() => String, { description: "What it is called; codes as they may be shown." })
  label!: string;
  @Field(() => UsesFigures, { description: "In the period." }) now!: UsesFigures;
  @Field(() => UsesFigures, {
    nullable: true,
    description:
      "The same thing, or the piece in the same place, of as many days before; null when there is no such piece.",
  })
  before!: UsesFigures | null;
}

@ObjectType("UsesReport", { description: "What discounts and codes brought in a period." })
export class UsesReport {
  @Field(() => String, { description: "First day, `YYYY-MM-DD` in the shop’s zone." })
  from!: string;
  @Field(() => String, { description: "Last day." }) to!: string;
  @Field(() => String, { description: "First day of the period before." }) beforeFrom!: string;
  @Field(() => String, { description: "Last day of the period before." }) beforeTo!: string;
  @Field(() => UsesFigures, { description: "All of it." }) total!: UsesFigures;
  @Field(() => UsesFigures, { description: "All of as many days before." })
  totalBefore!: UsesFigures;
  @Field(() => [UsesReportRow], {
    description: "By time: every piece, in order. By thing: most discount given first.",
  })
  rows!: UsesReportRow[];
  @Field(() => Int, { description: "How many rows there are, shown or not." }) rowCount!: number;
}
