import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { VoucherBatchPayload } from "./batch.type.ts";
import { steer } from "./batch-view.ts";

@Resolver()
export class VoucherBatchResumeMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherBatchPayload, {
    description: "Goes on with a paused or failed batch where it stopped. Needs DISCOUNTS.",
  })
  voucherBatchResume(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return steer(c, id, "RESUME");
  }
}
