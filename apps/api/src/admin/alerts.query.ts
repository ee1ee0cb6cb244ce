import { listAlerts } from "./list-alerts.ts";
import { Arg, Ctx, Int, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "./admin.type.ts";
import { AlertConnection } from "./alert.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class AlertsQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => AlertConnection, {
    description: "Things a person should look at, newest first.",
  })
  alerts(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("includeAcknowledged", () => Boolean, {
      defaultValue: false,
      description: "Acknowledged ones too.",
    })
    includeAcknowledged: boolean,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return listAlerts(c, { first, after, includeAcknowledged });
  }
}
