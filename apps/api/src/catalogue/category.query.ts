import { categoryBySlug } from "./by-slug.ts";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Category } from "./category.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CategoryQuery {
  @Query(() => Category, { nullable: true, description: "One category." })
  category(
    @Ctx() c: Context,
    @Arg("slug", () => String, { description: "Its slug." }) slug: string,
  ) {
    return categoryBySlug(c, slug);
  }
}
