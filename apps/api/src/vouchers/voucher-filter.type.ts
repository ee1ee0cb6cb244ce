import { Field, ID, InputType } from "type-graphql";
import { VoucherStatus } from "./voucher.type.ts";

@InputType("VoucherFilter", { description: "How vouchers are narrowed down." })
export class VoucherFilter {
  @Field(() => VoucherStatus, { nullable: true, description: "Only with this status." })
  status?: VoucherStatus | null;
  @Field(() => ID, { nullable: true, description: "Only of this discount (global id)." })
  discountId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only of this affiliate (global id)." })
  affiliateId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only of this batch (global id)." })
  batchId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "A code: found whole, whatever its case or dashes.",
  })
  code?: string | null;
}
