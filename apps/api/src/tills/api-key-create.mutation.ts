import { createKey } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { ApiKeyInput, ApiKeySecretPayload } from "./api-key.type.ts";
import { answerKeySecret } from "./till-view.ts";

@Resolver()
export class ApiKeyCreateMutation {
  @Authorized("TILLS")
  @Mutation(() => ApiKeySecretPayload, {
    description:
      "Makes a till's key, active at once. Its secret is in this answer and never shown again. Needs TILLS.",
  })
  async apiKeyCreate(
    @Ctx() c: Context,
    @Arg("input", () => ApiKeyInput, { description: "For which till." })
    { label, channel }: ApiKeyInput,
  ) {
    const wish = { label, ...(channel ? { channel } : {}) };
    return answerKeySecret(c, await createKey(c.adminCommand, wish));
  }
}
