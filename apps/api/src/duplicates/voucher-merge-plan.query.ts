import { planVoucherMerge } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { planView, wishOf } from "./duplicate-view.ts";
import { VoucherMergeInput, VoucherMergePlanPayload } from "./merge.type.ts";

@Resolver(() => Admin)
export class VoucherMergePlanQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherMergePlanPayload, {
    description:
      "The dry run of a merge: exactly what it would do. Changes nothing. Needs DISCOUNTS.",
  })
  async voucherMergePlan(
    @Ctx() c: Context,
    @Arg("input", () => VoucherMergeInput, { description: "The codes." }) input: VoucherMergeInput,
  ): Promise<VoucherMergePlanPayload> {
    const result = await planVoucherMerge(c.adminCommand, wishOf(input));
    if (!result.ok) return { plan: null, problems: problemsOf(c, result.problems) };
    return { plan: planView(c, result.plan), problems: [] };
  }
}
