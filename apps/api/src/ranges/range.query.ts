import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { Range } from "./range.type.ts";
import { maySee } from "./list-ranges.ts";

@Resolver(() => Admin)
export class RangeQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => Range, {
    nullable: true,
    description: "One range; null when it is not there or another partner's. Needs DISCOUNTS.",
  })
  async range(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
  ) {
    const found = await c.load.range.load(idOf("Range", id));
    return found && maySee(c, found.row) ? found : null;
  }
}
