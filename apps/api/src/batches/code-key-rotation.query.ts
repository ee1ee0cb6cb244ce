import { rotationProgress } from "@8521/engine/commands";
import { Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { CodeKeyRotation } from "./batch.type.ts";

@Resolver(() => Admin)
export class CodeKeyRotationQuery {
  @Authorized("DISCOUNTS", "REVEAL_CODES")
  @FieldResolver(() => CodeKeyRotation, {
    nullable: true,
    description:
      "The newest rotation of code keys; null when there never was one, and for an admin of one partner. Needs DISCOUNTS and REVEAL_CODES.",
  })
  async codeKeyRotation(@Ctx() c: Context) {
    const read = await rotationProgress(c.adminCommand);
    return read.ok ? read.rotation : null;
  }
}
