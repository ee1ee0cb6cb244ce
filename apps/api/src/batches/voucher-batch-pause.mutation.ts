import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { VoucherBatchPayload } from "./batch.type.ts";
import { steer } from "./batch-view.ts";

@Resolver()
export class VoucherBatchPauseMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherBatchPayload, {
    description: "Pauses a batch; the codes made so far work. Needs DISCOUNTS.",
  })
  voucherBatchPause(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return steer(c, id, "PAUSE");
  }
}
