import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Money } from "../ground/money.type.ts";
import { DateTime, Decimal } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

@InputType("TillLineInput", { description: "So many of one thing, by its variant or its SKU." })
export class TillLineInput {
  @Field(() => ID, { nullable: true, description: "Global id of the variant; goes before `sku`." })
  variantId?: string | null;
  @Field(() => String, { nullable: true, description: "Its SKU, when only one seller uses it." })
  sku?: string | null;
  @Field(() => Int, { description: "From 1 to 9,999." }) quantity!: number;
}

@InputType("TillSaleInput", { description: "What was sold at the counter." })
export class TillSaleInput {
  @Field(() => String, {
    description:
      "8 to 200 characters, one for each sale. Send a sale again with the same key: it counts once.",
  })
  idempotencyKey!: string;
  @Field(() => [TillLineInput], { description: "The goods." }) lines!: TillLineInput[];
  @Field(() => [String], { nullable: true, description: "The codes as scanned or typed." })
  codes?: string[] | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it happened, when the till was offline then: at most 7 days ago, and then it is always kept. Absent: it happens now.",
  })
  soldAt?: Date | null;
  @Field(() => String, { description: "The receipt's number: 1 to 80 characters." })
  receiptNumber!: string;
  @Field(() => Decimal, { description: "What the till shows, or took, tax included." })
  givenTotal!: string;
  @Field(() => String, {
    nullable: true,
    description: "E-mail of who bought, when known: limits per customer count by it.",
  })
  email?: string | null;
  @Field(() => String, { nullable: true, description: "Their phone number, for the same." })
  phone?: string | null;
}

@ObjectType("TillSale", { description: "A sale at a till, as the shop has it." })
export class TillSale {
  @Field(() => String, { description: "The number of its order." }) orderNumber!: string;
  @Field(() => Money, { description: "What it costs by the shop's rules." }) total!: Money;
  @Field(() => Money, { description: "What the till took." }) givenTotal!: Money;
  @Field(() => Money, {
    description:
      "Total less what was taken; not 0 only of sales that happened offline, and somebody is told.",
  })
  difference!: Money;
  @Field(() => Int, {
    description: "Uses of discounts and codes that went past a limit; not 0 only of offline sales.",
  })
  overruns!: number;
}

@ObjectType("TillSalePayload", { description: "An answer with a sale." })
export class TillSalePayload {
  @Field(() => TillSale, { nullable: true, description: "The sale; null when there are problems." })
  sale!: TillSale | null;
  @Field(() => [Problem], { description: "Why it was not recorded; empty when it was." })
  problems!: Problem[];
}
