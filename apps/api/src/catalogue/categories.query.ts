import { Ctx, Query, Resolver } from "type-graphql";
import { Category } from "./category.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CategoriesQuery {
  @Query(() => [Category], { description: "The top categories, in order, with those below." })
  categories(@Ctx() c: Context) {
    return c.load.childrenOfCategory(null);
  }
}
