import { productBySlug } from "./by-slug.ts";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Product } from "./product.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class ProductQuery {
  @Query(() => Product, { nullable: true, description: "One product on sale." })
  product(
    @Ctx() c: Context,
    @Arg("slug", () => String, { description: "Its slug." }) slug: string,
  ) {
    return productBySlug(c, slug);
  }
}
