import { listKeys } from "@8521/engine/commands";
import { Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import type { Context } from "../ground/context.ts";
import { ApiKey } from "./api-key.type.ts";
import { keyView } from "./till-view.ts";

@Resolver(() => Admin)
export class ApiKeysQuery {
  @Authorized("TILLS")
  @FieldResolver(() => [ApiKey], {
    description: "Every till key: those that work first, the newest of them first. Needs TILLS.",
  })
  async apiKeys(@Ctx() c: Context) {
    return granted(c, await listKeys(c.adminCommand)).keys.map(keyView);
  }
}
