import { applyVoucherMerge } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { wishOf } from "./duplicate-view.ts";
import { answerMerge } from "./merge-view.ts";
import { VoucherMergeInput, VoucherMergePayload } from "./merge.type.ts";

@Resolver()
export class VoucherMergeMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherMergePayload, {
    description:
      "Merges codes exactly as planned: refused when anything but the number of uses has changed since. The same plan again changes nothing. Needs DISCOUNTS.",
  })
  async voucherMerge(
    @Ctx() c: Context,
    @Arg("input", () => VoucherMergeInput, { description: "The codes." }) input: VoucherMergeInput,
    @Arg("planHash", () => String, { description: "`hash` of the plan that is approved." })
    planHash: string,
    @Arg("reason", () => String, { nullable: true, description: "Why; the audit log keeps it." })
    reason?: string | null,
  ): Promise<VoucherMergePayload> {
    const wish = { ...wishOf(input), planHash, reason: reason ?? null };
    return answerMerge(c, await applyVoucherMerge(c.adminCommand, wish));
  }
}
