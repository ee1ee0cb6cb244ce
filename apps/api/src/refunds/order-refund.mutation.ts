import { giveBack } from "./give-back.ts";
import { Arg, Ctx, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { OrderRefundInput, RefundPayload } from "./refund.type.ts";

@Resolver()
export class OrderRefundMutation {
  @Authorized("REFUNDS")
  @Mutation(() => RefundPayload, { description: "Gives money back. Needs REFUNDS." })
  orderRefund(
    @Ctx() c: Context,
    @Arg("input", () => OrderRefundInput, { description: "The refund." }) input: OrderRefundInput,
  ) {
    return giveBack(c, input);
  }
}
