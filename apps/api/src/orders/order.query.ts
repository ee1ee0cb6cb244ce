import { orderFor } from "./order-rights.ts";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { Order } from "./order.type.ts";

@Resolver()
export class OrderQuery {
  @Query(() => Order, {
    nullable: true,
    description: "One order: the viewer's own, or by its number and the token of its link.",
  })
  order(
    @Ctx() c: Context,
    @Arg("number", () => String, { description: "Its number." }) number: string,
    @Arg("token", () => String, {
      nullable: true,
      description:
        "The token from the order's link or mail; not needed by the member who placed it.",
    })
    token?: string | null,
  ) {
    return orderFor(c, number, token);
  }
}
