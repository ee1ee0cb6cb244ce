import { tryCheck } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { CustomCheckTrialPayload } from "./check.type.ts";

@Resolver()
export class CustomCheckTryMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => CustomCheckTrialPayload, {
    description: "Asks a check about a cart of nothing, to see that it answers. Needs DISCOUNTS.",
  })
  async customCheckTry(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id of the check." }) id: string,
  ): Promise<CustomCheckTrialPayload> {
    const tried = await tryCheck(c.adminCommand, { checkId: idOf("CustomCheck", id) });
    if (tried.ok) return { ...tried.answer, problems: [] };
    const problems = problemsOf(c, tried.problems);
    return { verdict: null, status: null, latencyMs: null, problems };
  }
}
