import { Arg, Ctx, ID, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { Discount } from "./discount.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { maySee } from "../ranges/list-ranges.ts";

@Resolver(() => Admin)
export class DiscountQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => Discount, { nullable: true, description: "One discount." })
  async discount(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
  ) {
    const discount = await c.load.discount.load(idOf("Discount", id));
    return discount && maySee(c, discount.row) ? discount : null;
  }
}
