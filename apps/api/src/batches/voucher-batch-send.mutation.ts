import { sendVouchers } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { VoucherBatchPayload, VoucherSendChannel } from "./batch.type.ts";
import { answerBatch } from "./batch-view.ts";

@Resolver()
export class VoucherBatchSendMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherBatchPayload, {
    description:
      "Sends everybody who was given a code of this batch a mail or a LINE message with it, once each. Needs DISCOUNTS.",
  })
  async voucherBatchSend(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("by", () => VoucherSendChannel, {
      defaultValue: VoucherSendChannel.MAIL,
      description: "How. Only customers it reaches are written to.",
    })
    by: VoucherSendChannel,
  ) {
    const batchId = idOf("VoucherBatch", id);
    return answerBatch(c, await sendVouchers(c.adminCommand, { batchId, by }));
  }
}
