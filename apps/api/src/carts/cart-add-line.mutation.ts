import { addToCart } from "@8521/engine/commands";
import { changeCart } from "./change-cart.ts";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class CartAddLineMutation {
  @Mutation(() => CartPayload, {
    description: "Puts something into the cart; makes one when there is none.",
  })
  cartAddLine(
    @Ctx() c: Context,
    @Arg("variantId", () => ID, { description: "Global id of the variant." }) variantId: string,
    @Arg("quantity", () => Int, { defaultValue: 1, description: "How many more." })
    quantity: number,
  ) {
    return changeCart(c, (cart) =>
      addToCart(c.command, { ...cart, variantId: idOf("Variant", variantId), quantity }),
    );
  }
}
