import { deleteView } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerViews } from "./answer-views.ts";
import { SavedViewsPayload } from "./saved-view.type.ts";

@Resolver()
export class SavedViewDeleteMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => SavedViewsPayload, {
    description: "Forgets a saved view. Only the admin's own. Needs DISCOUNTS.",
  })
  async savedViewDelete(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
  ) {
    const viewId = idOf("SavedView", id);
    return answerViews(c, "VOUCHERS", await deleteView(c.adminCommand, { viewId }));
  }
}
