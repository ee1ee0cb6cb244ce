import { listDiscounts } from "./list-discounts.ts";
import { Arg, Ctx, Int, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { DiscountFilter } from "./discount-input.type.ts";
import { DiscountConnection } from "./discount.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class DiscountsQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => DiscountConnection, { description: "Discounts, by priority." })
  discounts(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => DiscountFilter, { nullable: true, description: "Narrow them down." })
    filter?: DiscountFilter | null,
  ) {
    return listDiscounts(c, { first, after, filter: filter ?? {} });
  }
}
