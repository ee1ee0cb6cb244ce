import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";
import { CheckFate } from "../reports/check-fate.type.ts";

@ObjectType("VoucherRefusal", { description: "Why a voucher did not apply when it was entered." })
export class VoucherRefusal {
  @Field(() => String, { description: "The reason, as in the catalogue of problems." })
  reason!: string;
  @Field(() => String, { description: "The reason in words, without figures." }) label!: string;
  @Field(() => CheckFate, { description: "`WAITING` or `REFUSED`." }) fate!: CheckFate;
  @Field(() => Int, { description: "How often." }) times!: number;
  @Field(() => Int, { description: "In how many different carts." }) shoppers!: number;
  @Field(() => DateTime, { description: "The last time." }) lastAt!: Date;
}
