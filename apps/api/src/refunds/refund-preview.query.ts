import { previewOf } from "./preview-refund.ts";
import { Arg, Ctx, ID, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { RefundLineInput, RefundPreviewPayload } from "./refund.type.ts";

@Resolver(() => Admin)
export class RefundPreviewQuery {
  @Authorized("REFUNDS")
  @FieldResolver(() => RefundPreviewPayload, {
    description: "What a refund would give back. Changes nothing.",
  })
  refundPreview(
    @Ctx() c: Context,
    @Arg("orderId", () => ID, { description: "Global id of the order." }) orderId: string,
    @Arg("lines", () => [RefundLineInput], {
      nullable: true,
      description: "Which lines, how many of each; empty or absent is everything that is left.",
    })
    lines?: RefundLineInput[] | null,
  ) {
    return previewOf(c, idOf("Order", orderId), lines ?? []);
  }
}
