import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class ViewerQuery {
  @Query(() => Viewer, {
    nullable: true,
    description: "Whoever is signed in; null when nobody is.",
  })
  viewer(@Ctx() c: Context) {
    return c.viewer ? new Viewer(c.viewer) : null;
  }
}
