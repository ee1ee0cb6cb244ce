import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { VoucherBatch } from "./batch.type.ts";
import { batchById } from "./batch-view.ts";

@Resolver(() => Admin)
export class VoucherBatchQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherBatch, {
    nullable: true,
    description: "A batch with its progress; null when there is none. Needs DISCOUNTS.",
  })
  voucherBatch(@Ctx() c: Context, @Arg("id", () => ID, { description: "Global id." }) id: string) {
    return batchById(c, idOf("VoucherBatch", id));
  }
}
