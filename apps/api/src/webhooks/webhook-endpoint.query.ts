import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { WebhookEndpoint } from "./endpoint.type.ts";
import { endpointById } from "./webhook-view.ts";

@Resolver(() => Admin)
export class WebhookEndpointQuery {
  @Authorized("WEBHOOKS")
  @FieldResolver(() => WebhookEndpoint, {
    nullable: true,
    description: "One endpoint; null when there is none. Needs WEBHOOKS.",
  })
  webhookEndpoint(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return endpointById(c, idOf("WebhookEndpoint", id));
  }
}
