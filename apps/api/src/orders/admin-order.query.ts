import { orderByNumber } from "./order-rights.ts";
import { Arg, Ctx, ID, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { Order } from "./order.type.ts";

@Resolver(() => Admin)
export class AdminOrderQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => Order, { nullable: true, description: "One order." })
  order(
    @Ctx() c: Context,
    @Arg("id", () => ID, { nullable: true, description: "Its global id." }) id?: string | null,
    @Arg("number", () => String, { nullable: true, description: "Or its number." }) number?:
      | string
      | null,
  ) {
    return id ? c.load.order.load(idOf("Order", id)) : orderByNumber(c, number ?? "");
  }
}
