import { acknowledgeCart } from "./acknowledge-cart.ts";
import { Ctx, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CartAcknowledgeMutation {
  @Mutation(() => CartPayload, {
    description: "Says that the shopper has read the cart's messages; they go.",
  })
  cartAcknowledge(@Ctx() c: Context) {
    return acknowledgeCart(c);
  }
}
