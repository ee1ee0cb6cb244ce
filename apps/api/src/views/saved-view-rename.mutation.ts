import { renameView } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { answerViews } from "./answer-views.ts";
import { SavedViewsPayload } from "./saved-view.type.ts";

@Resolver()
export class SavedViewRenameMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => SavedViewsPayload, {
    description: "Gives a saved view another name. Only the admin's own. Needs DISCOUNTS.",
  })
  async savedViewRename(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
    @Arg("name", () => String, { description: "Its new name." }) name: string,
  ) {
    const viewId = idOf("SavedView", id);
    return answerViews(c, "VOUCHERS", await renameView(c.adminCommand, { viewId, name }));
  }
}
