import { EVENT_TYPES, EVENTS, payloadSchema } from "@8521/engine/commands";
import { Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { WebhookEventType } from "./event.type.ts";

@Resolver(() => Admin)
export class WebhookEventTypesQuery {
  @Authorized("WEBHOOKS")
  @FieldResolver(() => [WebhookEventType], {
    description: "The catalogue of events. Needs WEBHOOKS.",
  })
  webhookEventTypes(@Ctx() c: Context): WebhookEventType[] {
    return EVENT_TYPES.map((type) => ({
      type,
      meaning: EVENTS[type].meaning[c.language],
      dataSchema: payloadSchema(type),
    }));
  }
}
