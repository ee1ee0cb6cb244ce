import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../ground/money.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";

/** What became of a discount since an order was placed. */
export const DriftState = {
  UNCHANGED: "UNCHANGED",
  CHANGED: "CHANGED",
  DELETED: "DELETED",
  DISABLED: "DISABLED",
} as const;
export type DriftState = keyof typeof DriftState;
registerEnumType(DriftState, {
  name: "DriftState",
  description: "What became of a discount since an order was placed.",
  valuesConfig: {
    UNCHANGED: { description: "Its rule is the one the order was priced with." },
    CHANGED: { description: "Its rule was changed." },
    DELETED: { description: "It is gone." },
    DISABLED: { description: "It is not live any more." },
  },
});

@InputType("DriftFilter", { description: "Which orders a drift report is about." })
export class DriftFilterInput {
  @Field(() => ID, { nullable: true, description: "Only this order (global id)." })
  orderId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only orders with this discount (global id)." })
  discountId?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Placed then or later." })
  from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Placed before." }) to?: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only orders with a discount that was changed or switched off since.",
  })
  changedOnly?: boolean | null;
}

@ObjectType("OrderDrift", { description: "What became of the rules an order was priced with." })
export class OrderDrift {
  @Field(() => ID, { description: "Global id of the order." }) orderId!: string;
  @Field(() => String, { description: "Its number." }) number!: string;
  @Field(() => DateTime, { description: "When it was placed." }) placedAt!: Date;
  @Field(() => [DiscountDrift], { description: "Each discount that was applied." })
  discounts!: DiscountDrift[];
  @Field(() => Money, { description: "What it cost." }) paidTotal!: Money;
  @Field(() => Money, { description: "What it would cost under today's rules." })
  totalToday!: Money;
  @Field(() => Money, { description: "Today's less the paid; negative when it would be cheaper." })
  effect!: Money;
}

@ObjectType("DiscountDrift", { description: "A discount as it was in an order, against today's." })
export class DiscountDrift {
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name then, in the language of the request." })
  name!: string;
  @Field(() => DriftState, { description: "What became of it." }) state!: DriftState;
  @Field(() => Money, { description: "What it took off the order." }) amount!: Money;
  @Field(() => [FieldChange], { description: "What is different, field by field." })
  changes!: FieldChange[];
}

@ObjectType("FieldChange", { description: "A field of a rule that is different." })
export class FieldChange {
  @Field(() => String, {
    description:
      "The field's name in the rule; `range:` and an id for a range that the rule names.",
  })
  field!: string;
  @Field(() => String, { description: "Its value then, as JSON." }) before!: string;
  @Field(() => String, { description: "Its value today, as JSON." }) after!: string;
}

@ObjectType("OrderDriftEdge", { description: "An order in a drift report." })
export class OrderDriftEdge {
  @Field(() => OrderDrift, { description: "The order." }) node!: OrderDrift;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("OrderDriftConnection", { description: "A page of a drift report." })
export class OrderDriftConnection {
  @Field(() => [OrderDriftEdge], { description: "The orders with their cursors." })
  edges!: OrderDriftEdge[];
  @Field(() => [OrderDrift], { description: "The orders alone." }) nodes!: OrderDrift[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}
