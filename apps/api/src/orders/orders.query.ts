import { listOrders } from "./list-orders.ts";
import { Arg, Ctx, Int, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { OrderFilter } from "./back-office.type.ts";
import { OrderConnection } from "./order.type.ts";

@Resolver(() => Admin)
export class OrdersQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => OrderConnection, { description: "Orders, newest first." })
  orders(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => OrderFilter, { nullable: true, description: "Narrow them down." })
    filter?: OrderFilter | null,
  ) {
    return listOrders(c, { first, after, filter: filter ?? {} });
  }
}
