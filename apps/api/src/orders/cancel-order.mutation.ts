import { cancelOrder } from "@8521/engine/commands";
import { changeOrderOf } from "./change-order.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { OrderPayload } from "./order.type.ts";

@Resolver()
export class CancelOrderMutation {
  @Mutation(() => OrderPayload, {
    description: "Calls an unpaid order off; goods and codes are free again.",
  })
  cancelOrder(
    @Ctx() c: Context,
    @Arg("number", () => String, { description: "The order's number." }) number: string,
    @Arg("token", () => String, {
      nullable: true,
      description: "The token of the order's link; not needed by the member who placed it.",
    })
    token?: string | null,
    @Arg("reason", () => String, {
      nullable: true,
      description: "Why, when the shopper wants to say.",
    })
    reason?: string | null,
  ) {
    return changeOrderOf(c, number, token, (order) =>
      cancelOrder(c.command, {
        orderId: order.id,
        accessToken: token ?? null,
        reason: reason ?? "",
      }),
    );
  }
}
