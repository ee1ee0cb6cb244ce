import { visit } from "./visit.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { DonePayload } from "../members/viewer.type.ts";

@Resolver()
export class RecordClickMutation {
  @Mutation(() => DonePayload, {
    description:
      "Counts a visit by an affiliate's link and puts the welcome code into the cart. `GET /r/:slug` does the same.",
  })
  async recordClick(
    @Ctx() c: Context,
    @Arg("slug", () => String, { description: "The affiliate's slug." }) slug: string,
    @Arg("subId", () => String, {
      nullable: true,
      description: "The affiliate's own mark in the link.",
    })
    subId?: string | null,
  ) {
    const { problems } = await visit(c, { slug, subId: subId ?? null });
    return { done: problems.length === 0, problems };
  }
}
