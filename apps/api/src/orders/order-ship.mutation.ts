import { handOver } from "./hand-over.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { OrderPayload } from "./order.type.ts";

@Resolver()
export class OrderShipMutation {
  @Authorized("ORDERS")
  @Mutation(() => OrderPayload, { description: "Hands a parcel to the carrier. Needs ORDERS." })
  orderShip(
    @Ctx() c: Context,
    @Arg("shipmentId", () => ID, { description: "Global id of the shipment." }) shipmentId: string,
    @Arg("carrier", () => String, { description: "Who carries it." }) carrier: string,
    @Arg("trackingNumber", () => String, { nullable: true, description: "The carrier's number." })
    trackingNumber?: string | null,
  ) {
    return handOver(c, {
      shipmentId: idOf("Shipment", shipmentId),
      carrier,
      trackingNumber: trackingNumber ?? "",
    });
  }
}
