import { listProducts } from "./list-products.ts";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { ProductFilter, ProductSort, ProductConnection } from "./product-list.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class ProductsQuery {
  @Query(() => ProductConnection, { description: "Products on sale." })
  products(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 24, description: "How many, 1 to 100." })
    first: number,
    @Arg("sort", () => ProductSort, { defaultValue: "RECOMMENDED", description: "In which order." })
    sort: ProductSort,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => ProductFilter, { nullable: true, description: "Narrow them down." })
    filter?: ProductFilter | null,
  ) {
    return listProducts(c, { first, after, filter: filter ?? {}, sort });
  }
}
