import { Field, ID, Int, ObjectType, createUnionType } from "type-graphql";
import { Money } from "../ground/money.type.ts";
import { CodeReason } from "../problems/problem.type.ts";

@ObjectType("AppliedCode", { description: "A code that lowers the price." })
export class AppliedCode {
  @Field(() => ID, { description: "Global id of the voucher, to remove it." }) voucherId!: string;
  @Field(() => String, { description: "The code as it may be shown." }) label!: string;
  @Field(() => String, { description: "Name of its discount." }) discountName!: string;
  @Field(() => String, { description: "What it does, as a sentence." }) sentence!: string;
  @Field(() => Money, { description: "What it takes off, positive." }) amount!: Money;
  @Field(() => String, { nullable: true, description: "Who gave it, when it is an affiliate's." })
  affiliateName!: string | null;
}

@ObjectType("WaitingCode", {
  description: "A code that is kept and would apply if something were different; it says what.",
})
export class WaitingCode {
  @Field(() => ID, { description: "Global id of the voucher, to remove it." }) voucherId!: string;
  @Field(() => String, { description: "The code as it may be shown." }) label!: string;
  @Field(() => String, { description: "Name of its discount." }) discountName!: string;
  @Field(() => String, { description: "What it does, as a sentence." }) sentence!: string;
  @Field(() => CodeReason, { description: "Why it does not apply." }) reason!: CodeReason;
  @Field(() => String, { description: "The reason as a sentence." }) message!: string;
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => Money, {
    nullable: true,
    description: "How much more must be bought, when that is the reason.",
  })
  missingAmount!: Money | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many more pieces must be bought, when that is the reason.",
  })
  missingQuantity!: number | null;
  @Field(() => String, { nullable: true, description: "Who gave it, when it is an affiliate's." })
  affiliateName!: string | null;
}

@ObjectType("SuppressedCode", {
  description: "A code that is kept and had to give way to another discount.",
})
export class SuppressedCode {
  @Field(() => ID, { description: "Global id of the voucher, to remove it." }) voucherId!: string;
  @Field(() => String, { description: "The code as it may be shown." }) label!: string;
  @Field(() => String, { description: "Name of its discount." }) discountName!: string;
  @Field(() => String, { description: "What it does, as a sentence." }) sentence!: string;
  @Field(() => CodeReason, {
    description: "Why it does not apply: `EXCLUDED`, `NOT_STACKABLE` or `NO_REMAINING_VALUE`.",
  })
  reason!: CodeReason;
  @Field(() => String, { description: "The reason as a sentence." }) message!: string;
  @Field(() => String, {
    nullable: true,
    description: "Name of the discount it gave way to; null when nothing was left to take off.",
  })
  suppressedBy!: string | null;
  @Field(() => String, { nullable: true, description: "Who gave it, when it is an affiliate's." })
  affiliateName!: string | null;
}

/** An entered code and what became of it. */
export const CartCode = createUnionType({
  name: "CartCode",
  description: "An entered code and what became of it.",
  types: () => [AppliedCode, WaitingCode, SuppressedCode] as const,
});
export type CartCode = AppliedCode | WaitingCode | SuppressedCode;
