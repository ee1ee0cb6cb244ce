import { archiveCatalog } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { CatalogPayload } from "./catalog.type.ts";
import { answerCatalog } from "./write-catalog.ts";

@Resolver()
export class CatalogArchiveMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => CatalogPayload, {
    description:
      "Puts a catalog away; refused while a range or a discount names it. Needs DISCOUNTS.",
  })
  async catalogArchive(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    const catalogId = idOf("Catalog", id);
    return answerCatalog(c, await archiveCatalog(c.adminCommand, { catalogId }));
  }
}
