import { Field, ID, InputType, Int } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";

@InputType("VoucherCreateInput", { description: "A voucher to be made." })
export class VoucherCreateInput {
  @Field(() => ID, { description: "Global id of the discount it unlocks." }) discountId!: string;
  @Field(() => String, {
    nullable: true,
    description: "The code wanted; absent: one is made from `pattern`.",
  })
  code?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Pattern for a made code, `#` is a random character, for example `KOL-########`. Default `####-####-####`.",
  })
  pattern?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether everybody may know it. Default false.",
  })
  isPublic?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Whose it is (global id)." }) affiliateId?:
    | string
    | null;
  @Field(() => DateTime, { nullable: true, description: "Since when." }) startsAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Until when." }) endsAt?: Date | null;
  @Field(() => Int, { nullable: true, description: "Uses at most." }) maxRedemptions?:
    | number
    | null;
  @Field(() => Int, { nullable: true, description: "Uses at most by one customer." })
  maxRedemptionsPerCustomer?: number | null;
  @Field(() => [String], { nullable: true, description: "Its tags." }) tags?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Why a look-alike of another affiliate's code is allowed; kept in the audit log.",
  })
  lookalikeReason?: string | null;
  @Field(() => ID, {
    description: "The same for each retry of the same wish, 8 to 200 characters.",
  })
  idempotencyKey!: string;
}
