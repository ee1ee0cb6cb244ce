import { replayOrder } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { OrderReplayPayload } from "./order-replay.type.ts";

@Resolver()
export class OrderReplayMutation {
  @Authorized("ORDERS")
  @Mutation(() => OrderReplayPayload, {
    description:
      "Prices an order's snapshot again and compares byte for byte; a difference raises a CRITICAL alert. For admins of the whole shop. Needs ORDERS.",
  })
  async orderReplay(
    @Ctx() c: Context,
    @Arg("orderId", () => ID, { description: "Global id of the order." }) orderId: string,
  ): Promise<OrderReplayPayload> {
    const result = await replayOrder(c.adminCommand, { orderId: idOf("Order", orderId) });
    if (!result.ok) return { replay: null, problems: problemsOf(c, result.problems) };
    const { outcome, difference, engineVersion } = result.replayed;
    const { path = null, frozen = null, replayed = null } = difference ?? {};
    return { replay: { outcome, path, frozen, replayed, engineVersion }, problems: [] };
  }
}
