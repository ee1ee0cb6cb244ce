import { chooseShipping } from "@8521/engine/commands";
import { changeCart } from "./change-cart.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CartChooseShippingMutation {
  @Mutation(() => CartPayload, { description: "Chooses how the goods travel." })
  cartChooseShipping(
    @Ctx() c: Context,
    @Arg("method", () => String, { description: "The method's code." }) method: string,
  ) {
    return changeCart(c, (cart) => chooseShipping(c.command, { ...cart, method }));
  }
}
