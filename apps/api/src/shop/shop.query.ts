import { shopFacts } from "./shop-facts.ts";
import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { Shop } from "./shop.type.ts";

@Resolver()
export class ShopQuery {
  @Query(() => Shop, { description: "How the shop is run." })
  shop(@Ctx() c: Context) {
    return shopFacts(c);
  }
}
