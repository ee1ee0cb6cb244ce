import { Arg, Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { viewsOf } from "./answer-views.ts";
import { SavedView, ViewedList } from "./saved-view.type.ts";

@Resolver(() => Admin)
export class SavedViewsQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => [SavedView], { description: "The asking admin's views of a list, by name." })
  savedViews(
    @Ctx() c: Context,
    @Arg("list", () => ViewedList, { description: "Of which list." }) list: ViewedList,
  ) {
    return viewsOf(c, list);
  }
}
