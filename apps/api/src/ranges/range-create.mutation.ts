import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { RangeInput } from "./range-input.type.ts";
import { RangePayload } from "./range.type.ts";
import { makeRange } from "./write-range.ts";

@Resolver()
export class RangeCreateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => RangePayload, { description: "Makes a range. Needs DISCOUNTS." })
  rangeCreate(
    @Ctx() c: Context,
    @Arg("input", () => RangeInput, { description: "The range." }) input: RangeInput,
  ) {
    return makeRange(c, input);
  }
}
