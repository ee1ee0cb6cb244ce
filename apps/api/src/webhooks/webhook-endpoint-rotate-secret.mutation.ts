import { rotateEndpointSecret } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { WebhookSecretPayload } from "./endpoint.type.ts";
import { answerSecret } from "./webhook-view.ts";

@Resolver()
export class WebhookEndpointRotateSecretMutation {
  @Authorized("WEBHOOKS")
  @Mutation(() => WebhookSecretPayload, {
    description:
      "Makes a new secret, shown this once. For 24 hours the one before signs too. Needs WEBHOOKS.",
  })
  async webhookEndpointRotateSecret(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    const endpointId = idOf("WebhookEndpoint", id);
    return answerSecret(c, await rotateEndpointSecret(c.adminCommand, { endpointId }));
  }
}
