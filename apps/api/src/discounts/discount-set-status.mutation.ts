import { setDiscountStatus } from "@8521/engine/commands";
import { answerDiscount } from "./write-discount.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import { DiscountStatusChange, DiscountPayload } from "./discount.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class DiscountSetStatusMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => DiscountPayload, {
    description: "Publishes, pauses or ends a discount. Needs DISCOUNTS.",
  })
  async discountSetStatus(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("status", () => DiscountStatusChange, { description: "The new status." })
    status: DiscountStatusChange,
  ) {
    return answerDiscount(
      c,
      await setDiscountStatus(c.adminCommand, { discountId: idOf("Discount", id), status }),
    );
  }
}
