import { createEndpoint } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { WebhookEndpointInput, WebhookSecretPayload } from "./endpoint.type.ts";
import { answerSecret } from "./webhook-view.ts";

@Resolver()
export class WebhookEndpointCreateMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookSecretPayload, {
    description:
      "Adds an endpoint, active at once. Its secret is in this answer and never shown again. Needs WEBHOOKS.",
  })
  async webhookEndpointCreate(
    @Ctx() c: Context,
    @Arg("input", () => WebhookEndpointInput, { description: "Where and of what." })
    { url, description, eventTypes }: WebhookEndpointInput,
  ) {
    const wish = { url, description: description ?? "", eventTypes: eventTypes ?? [] };
    return answerSecret(c, await createEndpoint(c.adminCommand, wish));
  }
}
