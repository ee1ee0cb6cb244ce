import { cancelOrder } from "@8521/engine/commands";
import { changeOrder } from "./change-order.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { OrderPayload } from "./order.type.ts";

@Resolver()
export class OrderCancelMutation {
  @Authorized("ORDERS")
  @Mutation(() => OrderPayload, {
    description: "Calls an unpaid order off for the shop. Needs ORDERS.",
  })
  orderCancel(
    @Ctx() c: Context,
    @Arg("orderId", () => ID, { description: "Global id of the order." }) orderId: string,
    @Arg("reason", () => String, { description: "Why." }) reason: string,
  ) {
    return changeOrder(c, idOf("Order", orderId), (id) =>
      cancelOrder(c.adminCommand, { orderId: id, reason }),
    );
  }
}
