import { setDiscountHot } from "@8521/engine/commands";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { DiscountPayload } from "./discount.type.ts";

@Resolver()
export class DiscountSetHotMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => DiscountPayload, {
    description:
      "Spreads what is left of a discount's total limit over slots, for one that many use at the same moment; or ends it. One with a budget can't be hot. Needs DISCOUNTS.",
  })
  async discountSetHot(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("isHot", () => Boolean, { description: "Whether it is hot from now on." }) isHot: boolean,
  ): Promise<DiscountPayload> {
    const discountId = idOf("Discount", id);
    const result = await setDiscountHot(c.adminCommand, { discountId, isHot });
    if (!result.ok) return { discount: null, problems: problemsOf(c, result.problems) };
    c.refresh();
    return { discount: await c.load.discount.load(discountId), problems: [] };
  }
}
