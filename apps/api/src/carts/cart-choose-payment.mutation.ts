import { choosePayment } from "@8521/engine/commands";
import { changeCart } from "./change-cart.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";
import { PaymentMethod } from "../shop/shop.type.ts";

@Resolver()
export class CartChoosePaymentMutation {
  @Mutation(() => CartPayload, { description: "Chooses how to pay; discounts may depend on it." })
  cartChoosePayment(
    @Ctx() c: Context,
    @Arg("method", () => PaymentMethod, { description: "Which way." }) method: PaymentMethod,
  ) {
    return changeCart(c, (cart) => choosePayment(c.command, { ...cart, method }));
  }
}
