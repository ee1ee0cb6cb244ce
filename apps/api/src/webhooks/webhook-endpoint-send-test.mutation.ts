import { sendTestEvent } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { WebhookDeliveryPayload } from "./delivery.type.ts";
import { answerDelivery } from "./webhook-view.ts";

@Resolver()
export class WebhookEndpointSendTestMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookDeliveryPayload, {
    description: "Sends a `webhook.tested` event to this endpoint alone. Needs WEBHOOKS.",
  })
  async webhookEndpointSendTest(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    const endpointId = idOf("WebhookEndpoint", id);
    return answerDelivery(c, await sendTestEvent(c.adminCommand, { endpointId }));
  }
}
