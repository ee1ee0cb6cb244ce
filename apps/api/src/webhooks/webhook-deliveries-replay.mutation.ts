import { replayDeliveries } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { DateTime } from "../ground/scalars.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { WebhookDeliveriesPayload } from "./delivery.type.ts";

@Resolver()
export class WebhookDeliveriesReplayMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookDeliveriesPayload, {
    description: "Sends every dead letter of an endpoint since a time again. Needs WEBHOOKS.",
  })
  async webhookDeliveriesReplay(
    @Ctx() c: Context,
    @Arg("endpointId", () => ID, { description: "Global id of the endpoint." }) id: string,
    @Arg("since", () => DateTime, { description: "Deliveries queued since then." }) since: Date,
  ): Promise<WebhookDeliveriesPayload> {
    const endpointId = idOf("WebhookEndpoint", id);
    const result = await replayDeliveries(c.adminCommand, { endpointId, since });
    if (!result.ok) return { replayed: 0, problems: problemsOf(c, result.problems) };
    return { replayed: result.replayed, problems: [] };
  }
}
