import { updateEndpoint } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { WebhookEndpointChangeInput, WebhookEndpointPayload } from "./endpoint.type.ts";
import { answerEndpoint } from "./webhook-view.ts";

@Resolver()
export class WebhookEndpointUpdateMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookEndpointPayload, {
    description: "Changes an endpoint; deliveries that wait go to its new address. Needs WEBHOOKS.",
  })
  async webhookEndpointUpdate(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("input", () => WebhookEndpointChangeInput, { description: "What changes." })
    { url, description, eventTypes }: WebhookEndpointChangeInput,
  ) {
    const change = {
      endpointId: idOf("WebhookEndpoint", id),
      ...(url == null ? {} : { url }),
      ...(description == null ? {} : { description }),
      ...(eventTypes == null ? {} : { eventTypes }),
    };
    return answerEndpoint(c, await updateEndpoint(c.adminCommand, change));
  }
}
