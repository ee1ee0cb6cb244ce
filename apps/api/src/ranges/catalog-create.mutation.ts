import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { CatalogInput } from "./range-input.type.ts";
import { CatalogPayload } from "./catalog.type.ts";
import { makeCatalog } from "./write-catalog.ts";

@Resolver()
export class CatalogCreateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => CatalogPayload, { description: "Makes a catalog. Needs DISCOUNTS." })
  catalogCreate(
    @Ctx() c: Context,
    @Arg("input", () => CatalogInput, { description: "The catalog." }) input: CatalogInput,
  ) {
    return makeCatalog(c, input);
  }
}
