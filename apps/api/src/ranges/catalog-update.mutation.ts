import { Arg, Authorized, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { CatalogChangeInput } from "./range-input.type.ts";
import { CatalogPayload } from "./catalog.type.ts";
import { changeCatalog } from "./write-catalog.ts";

@Resolver()
export class CatalogUpdateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => CatalogPayload, {
    description: "Changes a catalog; orders that are placed keep what they had. Needs DISCOUNTS.",
  })
  catalogUpdate(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("version", () => Int, { description: "The version that was read." }) version: number,
    @Arg("input", () => CatalogChangeInput, { description: "What should be different." })
    input: CatalogChangeInput,
  ) {
    return changeCatalog(c, id, { expectedVersion: version, input });
  }
}
