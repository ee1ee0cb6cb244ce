import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { DiscountConflicts } from "./conflicts.type.ts";
import { conflictsView } from "./conflicts-view.ts";

@Resolver(() => Admin)
export class DiscountConflictsQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => DiscountConflicts, {
    description:
      "Which live discounts exclude each other, and which can never apply. Needs DISCOUNTS.",
  })
  discountConflicts(
    @Ctx() c: Context,
    @Arg("limit", () => Int, {
      defaultValue: 200,
      description: "How many pairs and how many others, 1 to 1,000.",
    })
    limit: number,
  ) {
    return conflictsView(c, limit);
  }
}
