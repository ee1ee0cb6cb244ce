import { completeOrder } from "@8521/engine/commands";
import { changeOrder } from "./change-order.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { OrderPayload } from "./order.type.ts";

@Resolver()
export class OrderCompleteMutation {
  @Authorized("ORDERS")
  @Mutation(() => OrderPayload, {
    description: "Closes an order: everything arrived. Needs ORDERS.",
  })
  orderComplete(
    @Ctx() c: Context,
    @Arg("orderId", () => ID, { description: "Global id of the order." }) orderId: string,
  ) {
    return changeOrder(c, idOf("Order", orderId), (id) =>
      completeOrder(c.adminCommand, { orderId: id }),
    );
  }
}
