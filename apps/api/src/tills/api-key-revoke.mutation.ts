import { revokeKey } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { ApiKeyPayload } from "./api-key.type.ts";
import { answerKey } from "./till-view.ts";

@Resolver()
export class ApiKeyRevokeMutation {
  @Authorized("TILLS")
  @Mutation(() => ApiKeyPayload, {
    description: "Ends a till's key, for good and at once. Needs TILLS.",
  })
  async apiKeyRevoke(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id of the key." }) id: string,
  ) {
    return answerKey(c, await revokeKey(c.adminCommand, { keyId: idOf("ApiKey", id) }));
  }
}
