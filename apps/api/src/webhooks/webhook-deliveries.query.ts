import {
  countDeliveries,
  type DeliveryFilter,
  type DeliveryReport,
  listDeliveries,
} from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import { pageOf } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import {
  type WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookDeliveryFilter,
} from "./delivery.type.ts";
import { deliveryView } from "./webhook-view.ts";

@Resolver(() => Admin)
export class WebhookDeliveriesQuery {
  @Authorized("WEBHOOKS")
  @FieldResolver(() => WebhookDeliveryConnection, {
    description: "Deliveries with their tries, newest first. Needs WEBHOOKS.",
  })
  webhookDeliveries(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => WebhookDeliveryFilter, {
      nullable: true,
      description: "Narrow them down.",
    })
    filter?: WebhookDeliveryFilter | null,
  ) {
    const which = filterOf(filter ?? {});
    return pageOf<DeliveryReport, WebhookDelivery>(
      { first, after: after ?? null },
      {
        find: async (place, limit) => {
          const before = place === null ? null : String(place[0]);
          const asked = { ...which, first: limit, before };
          return granted(c, await listDeliveries(c.adminCommand, asked)).deliveries;
        },
        place: ({ deliveryId }) => [deliveryId],
        view: deliveryView,
        count: () => countDeliveries(c.adminCommand, which),
      },
    );
  }
}

function filterOf({ endpointId, ...filter }: WebhookDeliveryFilter): DeliveryFilter {
  return { ...filter, endpointId: endpointId ? idOf("WebhookEndpoint", endpointId) : null };
}
