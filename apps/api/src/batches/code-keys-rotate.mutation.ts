import { rotateCodeKeys, rotationProgress } from "@8521/engine/commands";
import { Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { CodeKeyRotationPayload } from "./batch.type.ts";

@Resolver()
export class CodeKeysRotateMutation {
  @Authorized("DISCOUNTS", "REVEAL_CODES")
  @Mutation(() => CodeKeyRotationPayload, {
    description:
      "Begins to seal all private codes under the newest key of `CODE_KEYS`, while everything runs. Needs DISCOUNTS and REVEAL_CODES, for the whole house.",
  })
  async codeKeysRotate(@Ctx() c: Context): Promise<CodeKeyRotationPayload> {
    const result = await rotateCodeKeys(c.adminCommand);
    const read = await rotationProgress(c.adminCommand);
    return {
      rotation: read.ok ? read.rotation : null,
      problems: result.ok ? [] : problemsOf(c, result.problems),
    };
  }
}
