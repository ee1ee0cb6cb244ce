import { placeOrderOf } from "./place-order.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { PlaceOrderInput, PlaceOrderPayload } from "./place-order.type.ts";

@Resolver()
export class PlaceOrderMutation {
  @Mutation(() => PlaceOrderPayload, {
    description: "Places the cart as an order: holds stock, reserves codes, freezes the price.",
  })
  placeOrder(
    @Ctx() c: Context,
    @Arg("input", () => PlaceOrderInput, { description: "The order." }) input: PlaceOrderInput,
  ) {
    return placeOrderOf(c, input);
  }
}
