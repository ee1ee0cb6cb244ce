import { setEndpointStatus } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { WebhookEndpointPayload, WebhookEndpointStatus } from "./endpoint.type.ts";
import { answerEndpoint } from "./webhook-view.ts";

@Resolver()
export class WebhookEndpointSetStatusMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookEndpointPayload, {
    description: "Pauses, wakes or disables an endpoint. Needs WEBHOOKS.",
  })
  async webhookEndpointSetStatus(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("status", () => WebhookEndpointStatus, { description: "What it becomes." })
    status: WebhookEndpointStatus,
  ) {
    const endpointId = idOf("WebhookEndpoint", id);
    return answerEndpoint(c, await setEndpointStatus(c.adminCommand, { endpointId, status }));
  }
}
