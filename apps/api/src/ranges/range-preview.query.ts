import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { previewRange } from "./preview-range.ts";
import { RangeInput } from "./range-input.type.ts";
import { RangePreview } from "./range.type.ts";

@Resolver(() => Admin)
export class RangePreviewQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => RangePreview, {
    description:
      "Which products a range would hold as it is written now. Changes nothing. Needs DISCOUNTS.",
  })
  rangePreview(
    @Ctx() c: Context,
    @Arg("input", () => RangeInput, { description: "The range." }) input: RangeInput,
    @Arg("first", () => Int, { defaultValue: 12, description: "How many products, 1 to 100." })
    first: number,
  ) {
    return previewRange(c, input, first);
  }
}
