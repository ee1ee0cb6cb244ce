import { replayDelivery } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { WebhookDeliveryPayload } from "./delivery.type.ts";
import { answerDelivery } from "./webhook-view.ts";

@Resolver()
export class WebhookDeliveryReplayMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookDeliveryPayload, {
    description: "Sends one delivery again, under the same message id. Needs WEBHOOKS.",
  })
  async webhookDeliveryReplay(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    const deliveryId = idOf("WebhookDelivery", id);
    return answerDelivery(c, await replayDelivery(c.adminCommand, { deliveryId }));
  }
}
