import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { Catalog } from "./catalog.type.ts";
import { maySee } from "./list-ranges.ts";

@Resolver(() => Admin)
export class CatalogQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => Catalog, {
    nullable: true,
    description: "One catalog; null when it is not there or another partner's. Needs DISCOUNTS.",
  })
  async catalog(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
  ) {
    const found = await c.load.catalog.load(idOf("Catalog", id));
    return found && maySee(c, found.row) ? found : null;
  }
}
