import { archiveRange } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { RangePayload } from "./range.type.ts";
import { answerRange } from "./write-range.ts";

@Resolver()
export class RangeArchiveMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => RangePayload, {
    description:
      "Puts a range away; refused while a discount that is not over names it. Needs DISCOUNTS.",
  })
  async rangeArchive(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    const rangeId = idOf("Range", id);
    return answerRange(c, await archiveRange(c.adminCommand, { rangeId }));
  }
}
