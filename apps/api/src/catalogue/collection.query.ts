import { collectionBySlug } from "./by-slug.ts";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Collection } from "./category.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CollectionQuery {
  @Query(() => Collection, { nullable: true, description: "One collection." })
  collection(
    @Ctx() c: Context,
    @Arg("slug", () => String, { description: "Its slug." }) slug: string,
  ) {
    return collectionBySlug(c, slug);
  }
}
