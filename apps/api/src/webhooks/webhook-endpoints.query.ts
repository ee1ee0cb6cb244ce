import { listEndpoints } from "@8521/engine/commands";
import { Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import type { Context } from "../ground/context.ts";
import { WebhookEndpoint } from "./endpoint.type.ts";
import { endpointView } from "./webhook-view.ts";

@Resolver(() => Admin)
export class WebhookEndpointsQuery {
  @Authorized("WEBHOOKS")
  @FieldResolver(() => [WebhookEndpoint], {
    description: "Every endpoint, newest first. Needs WEBHOOKS.",
  })
  async webhookEndpoints(@Ctx() c: Context) {
    return granted(c, await listEndpoints(c.adminCommand)).endpoints.map(endpointView);
  }
}
