import { Arg, Authorized, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { RangeInput } from "./range-input.type.ts";
import { RangePayload } from "./range.type.ts";
import { changeRange } from "./write-range.ts";

@Resolver()
export class RangeUpdateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => RangePayload, {
    description:
      "Changes a range, and every discount that names it; orders that are placed keep what they had. Needs DISCOUNTS.",
  })
  rangeUpdate(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("version", () => Int, { description: "The version that was read." }) version: number,
    @Arg("input", () => RangeInput, { description: "The whole range as it should be." })
    input: RangeInput,
  ) {
    return changeRange(c, id, { expectedVersion: version, input });
  }
}
