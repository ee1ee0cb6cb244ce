import { updateCheck } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { CustomCheckChangeInput, CustomCheckPayload } from "./check.type.ts";

@Resolver()
export class CustomCheckUpdateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => CustomCheckPayload, {
    description: "Changes how a check is asked, or pauses it. Needs DISCOUNTS.",
  })
  async customCheckUpdate(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id of the check." }) id: string,
    @Arg("change", () => CustomCheckChangeInput, { description: "What changes." })
    change: CustomCheckChangeInput,
  ): Promise<CustomCheckPayload> {
    const given = Object.entries(change).filter(([, value]) => value != null);
    const checkId = idOf("CustomCheck", id);
    const done = await updateCheck(c.adminCommand, { checkId, ...Object.fromEntries(given) });
    return done.ok ? { id, problems: [] } : { id: null, problems: problemsOf(c, done.problems) };
  }
}
