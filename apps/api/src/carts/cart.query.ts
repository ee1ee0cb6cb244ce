import { currentCart } from "./open-cart.ts";
import { Ctx, Query, Resolver } from "type-graphql";
import { Cart } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CartQuery {
  @Query(() => Cart, {
    nullable: true,
    description:
      "The cart of this request: by the cookie, by the header `cartToken`, or the signed-in member's. Null when nothing was ever put in.",
  })
  cart(@Ctx() c: Context) {
    return currentCart(c);
  }
}
