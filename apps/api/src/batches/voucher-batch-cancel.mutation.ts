import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { VoucherBatchPayload } from "./batch.type.ts";
import { steer } from "./batch-view.ts";

@Resolver()
export class VoucherBatchCancelMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherBatchPayload, {
    description: "Ends a batch early; the codes made so far stay and work. Needs DISCOUNTS.",
  })
  voucherBatchCancel(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return steer(c, id, "CANCEL");
  }
}
