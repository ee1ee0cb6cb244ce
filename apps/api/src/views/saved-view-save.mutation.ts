import { saveView, type ViewSearch } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { JSONObject } from "../ground/scalars.ts";
import { answerViews } from "./answer-views.ts";
import { SavedViewsPayload, ViewedList } from "./saved-view.type.ts";

@Resolver()
export class SavedViewSaveMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => SavedViewsPayload, {
    description: "Keeps the filters of a list under a name, for the asking admin. Needs DISCOUNTS.",
  })
  async savedViewSave(
    @Ctx() c: Context,
    @Arg("list", () => ViewedList, { description: "Of which list." }) list: ViewedList,
    @Arg("name", () => String, { description: "Its name, 1 to 60 letters." }) name: string,
    @Arg("search", () => JSONObject, {
      description:
        "The filters as the address of the list holds them; a code that was searched for is left out.",
    })
    search: Record<string, unknown>,
  ) {
    const texts = Object.entries(search).filter(([, value]) => typeof value === "string");
    const asked = { list, name, search: Object.fromEntries(texts) as ViewSearch };
    return answerViews(c, list, await saveView(c.adminCommand, asked));
  }
}
