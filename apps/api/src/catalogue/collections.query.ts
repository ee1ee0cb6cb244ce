import { allCollections } from "./by-slug.ts";
import { Ctx, Query, Resolver } from "type-graphql";
import { Collection } from "./category.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CollectionsQuery {
  @Query(() => [Collection], { description: "Collections, in order." })
  collections(@Ctx() c: Context) {
    return allCollections(c);
  }
}
