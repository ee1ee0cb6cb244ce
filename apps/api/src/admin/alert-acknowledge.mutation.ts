import { acknowledge } from "./acknowledge-alert.ts";
import { Arg, Ctx, ID, Authorized, Mutation, Resolver } from "type-graphql";
import { AlertPayload } from "./alert.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class AlertAcknowledgeMutation {
  @Authorized("ORDERS")
  @Mutation(() => AlertPayload, {
    description: "Says that somebody looked at an alert. Needs ORDERS.",
  })
  alertAcknowledge(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return acknowledge(c, idOf("Alert", id));
  }
}
