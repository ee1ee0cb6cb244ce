import { estimateBatch } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { VoucherBatchEstimatePayload, VoucherBatchInput } from "./batch.type.ts";
import { wishOf } from "./batch-view.ts";

@Resolver(() => Admin)
export class VoucherBatchEstimateQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherBatchEstimatePayload, {
    description:
      "What a batch would come to, or why it would be refused; changes nothing. Needs DISCOUNTS.",
  })
  async voucherBatchEstimate(
    @Ctx() c: Context,
    @Arg("input", () => VoucherBatchInput, { description: "The wish." }) input: VoucherBatchInput,
  ): Promise<VoucherBatchEstimatePayload> {
    const result = await estimateBatch(c.adminCommand, wishOf(input));
    if (result.ok) return { estimate: result, suggestedPattern: null, problems: [] };
    const small = result.problems.find(({ code }) => code === "CODE_SPACE_TOO_SMALL");
    const data = small?.data as { readonly pattern?: string } | undefined;
    return {
      estimate: null,
      suggestedPattern: data?.pattern ?? null,
      problems: problemsOf(c, result.problems),
    };
  }
}
