import { assignVouchers } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf, idsOf } from "../ground/global-id.ts";
import { VoucherBatchPayload } from "./batch.type.ts";
import { answerBatch } from "./batch-view.ts";

@Resolver()
export class VoucherBatchAssignMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherBatchPayload, {
    description:
      "Gives each of these customers one code of a batch; nobody gets a second one. A CSV of customers is posted to `/api/batches/:id/customers`. Needs DISCOUNTS.",
  })
  async voucherBatchAssign(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("customerIds", () => [ID], { description: "Global ids of customers." })
    customerIds: string[],
  ) {
    const batchId = idOf("VoucherBatch", id);
    return answerBatch(
      c,
      await assignVouchers(c.adminCommand, {
        batchId,
        customerIds: idsOf("Customer", customerIds),
      }),
    );
  }
}
