import { createDiscount } from "@8521/engine/commands";
import { writeDiscount } from "./write-discount.ts";
import { Arg, Ctx, Authorized, Mutation, Resolver } from "type-graphql";
import { DiscountInput } from "./discount-input.type.ts";
import { DiscountPayload } from "./discount.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class DiscountCreateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => DiscountPayload, {
    description: "Makes a discount, as a draft. Needs DISCOUNTS.",
  })
  discountCreate(
    @Ctx() c: Context,
    @Arg("input", () => DiscountInput, { description: "The discount." }) input: DiscountInput,
  ) {
    return writeDiscount(c, input, (draft) => createDiscount(c.adminCommand, draft));
  }
}
