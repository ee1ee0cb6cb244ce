import { landingOf } from "./landing.ts";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { AffiliateLanding } from "./affiliate.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class AffiliateLandingQuery {
  @Query(() => AffiliateLanding, {
    nullable: true,
    description:
      "What a visitor sees who came by an affiliate's link; null when there is no such affiliate.",
  })
  affiliateLanding(
    @Ctx() c: Context,
    @Arg("slug", () => String, { description: "The affiliate's slug." }) slug: string,
  ) {
    return landingOf(c, slug);
  }
}
