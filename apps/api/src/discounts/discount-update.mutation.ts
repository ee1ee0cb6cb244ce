import { updateDiscount } from "@8521/engine/commands";
import { writeDiscount } from "./write-discount.ts";
import { Arg, Ctx, ID, Int, Authorized, Mutation, Resolver } from "type-graphql";
import { DiscountInput } from "./discount-input.type.ts";
import { DiscountPayload } from "./discount.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class DiscountUpdateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => DiscountPayload, {
    description:
      "Changes a discount; orders that are placed keep the rule they had. Needs DISCOUNTS.",
  })
  discountUpdate(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("version", () => Int, { description: "The version that was read." }) version: number,
    @Arg("input", () => DiscountInput, { description: "The whole discount as it should be." })
    input: DiscountInput,
  ) {
    return writeDiscount(c, input, (draft) =>
      updateDiscount(c.adminCommand, {
        ...draft,
        discountId: idOf("Discount", id),
        expectedVersion: version,
      }),
    );
  }
}
