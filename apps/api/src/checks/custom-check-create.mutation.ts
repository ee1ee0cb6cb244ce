import { createCheck } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { CustomCheckInput, CustomCheckSecretPayload } from "./check.type.ts";

@Resolver()
export class CustomCheckCreateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => CustomCheckSecretPayload, {
    description:
      "Adds a check that is answered by a signed request, active at once. Its secret is in this answer and never shown again. Needs DISCOUNTS.",
  })
  async customCheckCreate(
    @Ctx() c: Context,
    @Arg("input", () => CustomCheckInput, {
      description: "What it is called, and where it is asked.",
    })
    { deadlineMs, description, ...wish }: CustomCheckInput,
  ): Promise<CustomCheckSecretPayload> {
    const made = await createCheck(c.adminCommand, {
      ...wish,
      ...(deadlineMs == null ? {} : { deadlineMs }),
      description: description ?? "",
    });
    if (!made.ok) return { id: null, secret: null, problems: problemsOf(c, made.problems) };
    return { id: globalId("CustomCheck", made.checkId), secret: made.secret, problems: [] };
  }
}
