import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { DriftFilterInput, OrderDriftConnection } from "./drift.type.ts";
import { listDrift } from "./list-drift.ts";

@Resolver(() => Admin)
export class DiscountDriftQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => OrderDriftConnection, {
    description:
      "What became of the rules that orders were priced with, newest order first, and what each order would cost today. For admins of the whole shop. Needs ORDERS.",
  })
  discountDrift(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => DriftFilterInput, { nullable: true, description: "Which orders." })
    filter?: DriftFilterInput | null,
  ) {
    return listDrift(c, { first, after: after ?? null }, filter ?? {});
  }
}
